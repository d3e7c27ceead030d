/** Tokens with which programs act for a person. */
@NullMarked
package kr.dure.identity.token;

import org.jspecify.annotations.NullMarked;
