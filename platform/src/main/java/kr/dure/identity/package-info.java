/** Who is at the screen: log-in, accounts, and the company each person asks for. */
@NullMarked
package kr.dure.identity;

import org.jspecify.annotations.NullMarked;
