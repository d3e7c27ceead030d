/** Who uses the platform, and for which company. */
@NullMarked
package kr.dure.identity;

import org.jspecify.annotations.NullMarked;
