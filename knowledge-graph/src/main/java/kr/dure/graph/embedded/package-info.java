/** A Neo4j in this process that speaks real Bolt. */
@NullMarked
@NamedInterface("embedded")
package kr.dure.graph.embedded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
