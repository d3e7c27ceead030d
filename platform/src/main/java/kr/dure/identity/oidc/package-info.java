/** Log-in through a company's own log-in server. */
@NullMarked
package kr.dure.identity.oidc;

import org.jspecify.annotations.NullMarked;
