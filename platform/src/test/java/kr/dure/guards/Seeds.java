package kr.dure.guards;

/**
 * Where random worlds begin. The build takes the same one each time, so that it says the same of the same code;
 * {@code -Ddure.seed=…} takes another, {@code -Ddure.seed=random} a fresh one.
 */
final class Seeds {

    private static final long USUAL = 20_261_124;

    private Seeds() {}

    static long next() {
        String given = System.getProperty("dure.seed", Long.toString(USUAL));
        long seed = given.equals("random") ? System.nanoTime() % 1_000_000 : Long.parseLong(given);
        System.out.println("World of seed " + seed + "; -Ddure.seed=" + seed + " repeats it");
        return seed;
    }
}
