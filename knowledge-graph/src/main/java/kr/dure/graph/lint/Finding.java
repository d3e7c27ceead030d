package kr.dure.graph.lint;

/**
 * A place at which a statement breaks a rule.
 *
 * @param file the statement's name
 * @param line from 1
 * @param column from 1
 * @param found what stands there
 * @param cure what was expected and how to write it
 */
public record Finding(Rule rule, String file, int line, int column, String found, String cure) {

    @Override
    public String toString() {
        return "%s:%d:%d: %s; %s [%s]".formatted(file, line, column, found, cure, rule.key());
    }
}
