/** What people do with the platform, each from the outside world to the page in front of them. */
@NullMarked
package kr.dure.e2e.stories;

import org.jspecify.annotations.NullMarked;
