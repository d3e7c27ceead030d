/** Questions that people keep in view: a board of one's own and one for the company. */
@NullMarked
@ApplicationModule(displayName = "Board")
package kr.dure.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
