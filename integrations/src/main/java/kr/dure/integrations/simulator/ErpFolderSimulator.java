package kr.dure.integrations.simulator;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Lets the configured ERP systems drop files at their pace; without any it does nothing. */
@Component
final class ErpFolderSimulator implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ErpFolderSimulator.class);

    private final List<SimulatedErp> erps;
    private @Nullable ScheduledExecutorService clock;

    ErpFolderSimulator(ErpSettings settings) {
        this.erps = settings.all().stream().map(SimulatedErp::new).toList();
    }

    /** The first files come after one pace. */
    @Override
    public synchronized void start() {
        if (clock != null || erps.isEmpty()) {
            return;
        }
        ScheduledExecutorService starting =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("erp-simulator").daemon().factory());
        for (SimulatedErp erp : erps) {
            long pace = erp.settings().pace().toMillis();
            var _ =
                    starting.scheduleWithFixedDelay(
                            () -> export(erp), pace, pace, TimeUnit.MILLISECONDS);
        }
        clock = starting;
    }

    @Override
    public synchronized void stop() {
        if (clock != null) {
            clock.shutdownNow();
            clock = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return clock != null;
    }

    private static void export(SimulatedErp erp) {
        try {
            erp.export(Instant.now());
        } catch (IOException | RuntimeException e) {
            log.error(
                    "simulated ERP {} can't write to {}",
                    erp.settings().name(),
                    erp.settings().folder(),
                    e);
        }
    }
}
