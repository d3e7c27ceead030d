package kr.dure.integrations.simulator;

/** States that the simulated machines show, by their number in {@code StateCurrent} (ISA-TR88.00.02). */
public enum PackMl {
    STOPPED(2),
    STARTING(3),
    IDLE(4),
    SUSPENDED(5),
    EXECUTE(6),
    ABORTED(9),
    HELD(11),
    RESETTING(15);

    private final int number;

    PackMl(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
