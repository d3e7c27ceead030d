package kr.dure.integrations.simulator;

import kr.dure.integrations.simulator.MachineKind.Fault;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * What a machine does as time passes: it runs most of the time, waits for material now and then, is held by an alarm,
 * changes over, and makes some scrap. The same random numbers give the same course.
 */
final class MachineBehaviour {

    private static final double AMBIENT = 22;

    /** Seconds after which a drive has come two thirds of the way to its temperature. */
    private static final double WARMING = 300;

    private static final double BETWEEN_WAITS = 12 * 60;
    private static final double BETWEEN_FAULTS = 45 * 60;
    private static final double BETWEEN_CHANGEOVERS = 3 * 3600;

    private final MachineKind kind;
    private final double cycle;
    private final double scrapRate;
    private final RandomGenerator random;

    private PackMl state = PackMl.EXECUTE;
    private boolean forced;
    private double left;
    private double piece;
    private double thisCycle;
    private long good;
    private long scrap;
    private double temperature;
    private double load;
    private @Nullable Fault fault;

    MachineBehaviour(MachineKind kind, Duration cycle, RandomGenerator random) {
        this.kind = kind;
        this.cycle = Math.max(0.1, cycle.toMillis() / 1000.0);
        this.random = random;
        this.scrapRate = random.nextDouble(0.005, 0.03);
        this.thisCycle = nextCycle();
        this.piece = random.nextDouble() * thisCycle;
        this.temperature = AMBIENT + random.nextDouble() * (kind.temperature() - AMBIENT);
    }

    void step(Duration time) {
        double seconds = time.toMillis() / 1000.0;
        if (!forced) {
            move(seconds);
        }
        boolean runs = state == PackMl.EXECUTE;
        if (runs) {
            produce(seconds);
        }
        double aim = runs ? kind.temperature() : AMBIENT;
        temperature += (aim - temperature) * (1 - Math.exp(-seconds / WARMING));
        load = runs ? kind.load() + random.nextGaussian() * 2 : 0;
    }

    /** Puts it into a state until it is released. */
    void force(PackMl wanted) {
        forced = true;
        state = wanted;
    }

    /** Lets it go on by itself. */
    void release() {
        forced = false;
        fault = null;
        state = PackMl.EXECUTE;
    }

    void count(long moreGood, long moreScrap) {
        good += moreGood;
        scrap += moreScrap;
    }

    /** Sets both counters back, as a new shift or a replaced controller does. */
    void reset() {
        good = 0;
        scrap = 0;
    }

    void raise(Fault raised) {
        force(PackMl.HELD);
        fault = raised;
    }

    PackMl state() {
        return state;
    }

    long good() {
        return good;
    }

    long scrap() {
        return scrap;
    }

    /** Of the last piece, in seconds to a tenth. */
    double cycleTime() {
        return Math.round(thisCycle * 10) / 10.0;
    }

    /** In whole %. */
    double load() {
        return Math.clamp(Math.round(load), 0, 100);
    }

    /** In Cel, to half a degree. */
    double temperature() {
        return Math.round(temperature * 2) / 2.0;
    }

    @Nullable Fault fault() {
        return fault;
    }

    private void move(double seconds) {
        if (state != PackMl.EXECUTE) {
            left -= seconds;
            if (left <= 0) {
                onward();
            }
        } else if (happens(seconds, BETWEEN_FAULTS)) {
            fault = kind.alarms().get(random.nextInt(kind.alarms().size()));
            enter(PackMl.HELD, random.nextDouble(60, 240));
        } else if (happens(seconds, BETWEEN_WAITS)) {
            enter(PackMl.SUSPENDED, random.nextDouble(15, 90));
        } else if (happens(seconds, BETWEEN_CHANGEOVERS)) {
            enter(PackMl.STOPPED, random.nextDouble(180, 360));
        }
    }

    private void onward() {
        fault = null;
        switch (state) {
            case STOPPED, ABORTED -> enter(PackMl.RESETTING, 20);
            case RESETTING -> enter(PackMl.IDLE, 10);
            case IDLE -> enter(PackMl.STARTING, 5);
            case STARTING, SUSPENDED, HELD, EXECUTE -> state = PackMl.EXECUTE;
        }
    }

    private void enter(PackMl next, double seconds) {
        state = next;
        left = seconds;
    }

    private boolean happens(double seconds, double every) {
        return random.nextDouble() < seconds / every;
    }

    private void produce(double seconds) {
        piece += seconds;
        while (piece >= thisCycle) {
            piece -= thisCycle;
            thisCycle = nextCycle();
            if (random.nextDouble() < scrapRate) {
                scrap++;
            } else {
                good++;
            }
        }
    }

    private double nextCycle() {
        return Math.max(cycle * 0.8, cycle * (1 + random.nextGaussian() * 0.03));
    }
}
