/** Who belongs to a company here, and how somebody new is let in. */
@NullMarked
package kr.dure.identity.people;

import org.jspecify.annotations.NullMarked;
