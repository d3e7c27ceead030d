/** The end of the start: warms up, then says where the platform is and how to get in. */
@NullMarked
@ApplicationModule(displayName = "Start")
package kr.dure.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
