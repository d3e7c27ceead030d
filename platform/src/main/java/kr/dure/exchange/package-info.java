/** Where records come in: the ingest API, the connections, and the records that wait for a person. */
@NullMarked
package kr.dure.exchange;

import org.jspecify.annotations.NullMarked;
