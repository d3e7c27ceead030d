package kr.dure.integrations.simulator;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Runs the configured plants, all on one thread; without any it does nothing. */
@Component
public final class PlantSimulator implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(PlantSimulator.class);

    private final PlantSettings settings;
    private final List<SimulatedPlant> plants;
    private final List<PieceListener> listeners = new CopyOnWriteArrayList<>();
    private @Nullable ScheduledExecutorService clock;
    private @Nullable ScheduledFuture<?> ticking;

    PlantSimulator(PlantSettings settings) {
        this.settings = settings;
        this.plants = settings.all().stream().map(SimulatedPlant::new).toList();
    }

    /** Returns at once; the plants' servers open one after the other. */
    @Override
    public synchronized void start() {
        if (clock != null || plants.isEmpty()) {
            return;
        }
        clock =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("plant-simulator").daemon().factory());
        plants.forEach(plant -> clock.execute(() -> open(plant)));
        long tick = settings.tick().toMillis();
        ticking = clock.scheduleAtFixedRate(this::step, tick, tick, TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        ScheduledExecutorService running = clock;
        clock = null;
        if (running == null) {
            return;
        }
        if (ticking != null) {
            ticking.cancel(false);
        }
        running.shutdownNow();
        plants.forEach(SimulatedPlant::close);
    }

    @Override
    public synchronized boolean isRunning() {
        return clock != null;
    }

    /** Address of a plant's OPC UA server, once it is open. */
    public Optional<String> endpoint(String plant) {
        return plant(plant).flatMap(SimulatedPlant::endpoint);
    }

    public Optional<SimulatedMachine> machine(String plant, String machine) {
        return plant(plant).flatMap(found -> found.machine(machine));
    }

    /** Tells of every piece that is made from now on. */
    void listen(PieceListener listener) {
        listeners.add(listener);
    }

    private Optional<SimulatedPlant> plant(String name) {
        return plants.stream().filter(plant -> plant.name().equals(name)).findFirst();
    }

    private void open(SimulatedPlant plant) {
        try {
            plant.open();
            log.info("plant {} is at {}", plant.name(), plant.endpoint().orElse("?"));
        } catch (IllegalStateException e) {
            log.error("{}", e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            log.info("plant {} was stopped before it had opened", plant.name());
        }
    }

    private void step() {
        Instant now = Instant.now();
        for (SimulatedPlant plant : plants) {
            try {
                plant.step(settings.step(), listeners, now);
            } catch (RuntimeException e) {
                log.error("plant {} made a false step", plant.name(), e);
            }
        }
    }
}
