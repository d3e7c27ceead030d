/** Numbered migrations of the graph's constraints and indexes. */
@NullMarked
@NamedInterface("schema")
package kr.dure.graph.schema;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
