/** What each person does with the own account. */
@NullMarked
package kr.dure.identity.account;

import org.jspecify.annotations.NullMarked;
