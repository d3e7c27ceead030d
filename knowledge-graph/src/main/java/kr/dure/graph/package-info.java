/** The supply-chain graph: facts in, questions out. */
@NullMarked
@ApplicationModule(
        displayName = "Knowledge graph",
        allowedDependencies = {})
package kr.dure.graph;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
