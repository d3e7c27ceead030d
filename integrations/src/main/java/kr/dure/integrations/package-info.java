/** Ways in: machines, ERP systems and files become facts. */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph :: fact", "graph :: id"})
package kr.dure.integrations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
