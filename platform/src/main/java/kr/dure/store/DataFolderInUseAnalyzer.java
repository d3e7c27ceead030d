package kr.dure.store;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells who starts the platform twice how to get on. */
final class DataFolderInUseAnalyzer extends AbstractFailureAnalyzer<DataFolderInUse> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, DataFolderInUse cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Stop the other one (Ctrl-C in its window), or start this one with a folder of its"
                        + " own: ./mvnw -Dspring-boot.run.arguments=--dure.data=other-data",
                cause);
    }
}
