/** What a company shows whom: agreements in plain sentences with a preview, and links for firms that have not joined. */
@NullMarked
package kr.dure.sharing;

import org.jspecify.annotations.NullMarked;
