/** Ids that companies give to their things, a record each. */
@NullMarked
@NamedInterface("id")
package kr.dure.graph.fact.id;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
