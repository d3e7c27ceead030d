/** Refuses statements that could show more than the asker's sight. */
@NullMarked
@NamedInterface("lint")
package kr.dure.graph.lint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
