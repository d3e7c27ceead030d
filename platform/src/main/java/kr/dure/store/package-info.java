/** Where the platform keeps its data: the graph and the operational store, opened at start and closed last. */
@NullMarked
@ApplicationModule(displayName = "Store")
package kr.dure.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
