package kr.dure.integrations.simulator;

/** A machine of a simulated plant, for whoever shows or tests what follows from its doings. */
public interface SimulatedMachine {

    /** Puts it into a state until it is released. */
    void force(PackMl state);

    /** Lets it run by itself again, without alarm. */
    void release();

    /** Counts pieces beside those that it makes by itself. */
    void count(long good, long scrap);

    /** Sets its counters to zero. */
    void reset();

    /**
     * Holds it with an alarm until it is released.
     *
     * @param severity 1 to 1000
     */
    void raise(String code, String text, int severity);

    long good();

    long scrap();
}
