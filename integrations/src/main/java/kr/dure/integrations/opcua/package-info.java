/** Machines over OPC UA (IEC 62541): a Camel component on Milo, and the mapping of nodes to facts. */
@NullMarked
package kr.dure.integrations.opcua;

import org.jspecify.annotations.NullMarked;
