package kr.dure.audit;

import java.nio.file.Path;

/** A process that notes deeds until somebody kills it. */
final class Noting {

    static final int EACH = 25;

    private Noting() {}

    public static void main(String[] arguments) throws InterruptedException {
        try (Kept kept = Kept.in(Path.of(arguments[0]))) {
            for (int round = 1; ; round++) {
                for (int i = 0; i < EACH; i++) {
                    kept.audit.note(Kept.deed("kim", "hanbit", round * EACH + i, "yujin"));
                }
                kept.audit.flush();
                System.out.println("written " + round);
            }
        }
    }
}
