/** The frame of every page, its two languages, and the first page with the live map of the chain. */
@NullMarked
package kr.dure.home;

import org.jspecify.annotations.NullMarked;
