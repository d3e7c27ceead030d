/** All questions as pages: the catalogue, a form and its result for each, and files to take away. */
@NullMarked
@ApplicationModule(displayName = "Catalogue")
package kr.dure.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
