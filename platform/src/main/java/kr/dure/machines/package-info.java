/** How machines are doing: the list, and each with its states, counters and alarms, live. */
@NullMarked
package kr.dure.machines;

import org.jspecify.annotations.NullMarked;
