/** What one organisation may see. */
@NullMarked
@NamedInterface("sight")
package kr.dure.graph.sight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
