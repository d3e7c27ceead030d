/** The one way in: a durable inbox on the way to the graph, and a quarantine for what is no fact yet. */
@NullMarked
@NamedInterface("ingest")
package kr.dure.integrations.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
