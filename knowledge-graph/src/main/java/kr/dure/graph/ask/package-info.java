/** Runs a read-only statement within an asker's sight. */
@NullMarked
@NamedInterface("ask")
package kr.dure.graph.ask;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
