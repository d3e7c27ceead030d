/** Tables that people take away and open in a spreadsheet. */
@NullMarked
@ApplicationModule(displayName = "Table")
package kr.dure.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
