/** Stands before every feature: how often, how much, and which headers every answer carries. */
@NullMarked
@ApplicationModule(displayName = "Guard")
package kr.dure.guard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
