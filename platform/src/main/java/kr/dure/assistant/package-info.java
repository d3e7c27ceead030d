/** A conversation in which people ask the catalogue's questions in their own words. */
@NullMarked
package kr.dure.assistant;

import org.jspecify.annotations.NullMarked;
