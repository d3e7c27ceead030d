/** What companies state: the sealed family of facts, and the writer that keeps them in the graph. */
@NullMarked
@NamedInterface("fact")
package kr.dure.graph.fact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
