/** What delivery, stock and capacity lead to: worked out step by step from what is in the asker's sight. */
@NullMarked
package kr.dure.scheduling;

import org.jspecify.annotations.NullMarked;
