package kr.dure.integrations.files;

import kr.dure.graph.fact.Problem;

import org.jspecify.annotations.Nullable;

/** A whole file can't be read; its problem says why and how to cure it. */
final class RefusedFile extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    RefusedFile(String field, @Nullable String found, String expected) {
        super(expected);
        this.problem = new Problem(field, found, expected);
    }

    Problem problem() {
        return problem;
    }
}
