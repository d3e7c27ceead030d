/** What the stories are told with: the running platform, a browser, a stand-in for a language model. */
@NullMarked
package kr.dure.e2e.plant;

import org.jspecify.annotations.NullMarked;
