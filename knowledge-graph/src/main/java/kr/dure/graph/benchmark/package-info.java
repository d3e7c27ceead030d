/** Figures over several companies: fixed, frozen, and published only where they tell nothing of a single one. */
@NullMarked
@NamedInterface("benchmark")
package kr.dure.graph.benchmark;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
