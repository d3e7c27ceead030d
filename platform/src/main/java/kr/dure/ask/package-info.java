/** Asks questions for a person, within the sight of the person's company. */
@NullMarked
package kr.dure.ask;

import org.jspecify.annotations.NullMarked;
