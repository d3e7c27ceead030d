/** The fictional chain to try the platform with, and the simulators that keep it alive. */
@NullMarked
@ApplicationModule(
        displayName = "Demonstration",
        allowedDependencies = {
            "graph",
            "graph::fact",
            "graph::id",
            "graph::sight",
            "integrations::ingest",
            "integrations::connector",
            "identity"
        })
package kr.dure.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
