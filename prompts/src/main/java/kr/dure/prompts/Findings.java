package kr.dure.prompts;

import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong with the questions, collected so that it can be told at once. */
final class Findings {

    private final List<String> all = new ArrayList<>();

    void add(String file, int line, String what) {
        all.add("%s:%d: %s".formatted(file, line, what));
    }

    boolean areNone() {
        return all.isEmpty();
    }

    List<String> all() {
        return List.copyOf(all);
    }
}
