package kr.dure.graph.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import kr.dure.graph.Cypher;
import kr.dure.graph.sight.Label;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The battery beside this class: every bad statement is refused for its own reason and no other, every good one passes. */
class LinterTests {

    private static final Set<String> DECLARED = Set.of("lot", "part", "days", "tiers");
    private static final Pattern EXAMPLE =
            Pattern.compile(
                    "^//! ([a-z-]+) \\| ([^\\n]+)\\n(.*?)(?=^//! |\\z)",
                    Pattern.MULTILINE | Pattern.DOTALL);
    private static final List<Example> BATTERY = battery();

    private final Linter linter = new Linter();

    @TestFactory
    Stream<DynamicTest> good_statements_pass_and_bad_ones_are_refused_for_their_reason() {
        return BATTERY.stream()
                .map(
                        example ->
                                DynamicTest.dynamicTest(
                                        example.rule() + ": " + example.says(),
                                        () ->
                                                assertThat(linter.check(example.cypher(), DECLARED))
                                                        .extracting(finding -> finding.rule().key())
                                                        .as(
                                                                "%s",
                                                                linter.check(
                                                                        example.cypher(), DECLARED))
                                                        .containsOnly(example.expected())));
    }

    @Test
    void the_battery_is_large_and_tries_every_rule() {
        assertThat(BATTERY.stream().filter(Example::isGood)).hasSizeGreaterThanOrEqualTo(20);
        assertThat(BATTERY.stream().filter(example -> !example.isGood()))
                .hasSizeGreaterThanOrEqualTo(40);
        assertThat(BATTERY.stream().map(Example::rule))
                .containsAll(Arrays.stream(Rule.values()).map(Rule::key).toList());
    }

    @Test
    void a_refusal_says_where_what_and_how_to_cure_it() {
        Cypher cypher =
                Cypher.of(
                        "questions/a/query.cypher",
                        "// all lots\nMATCH (l:Lot)\nRETURN l.id AS id\nORDER BY id\nLIMIT $rows");
        assertThatThrownBy(() -> linter.require(cypher, Set.of()))
                .isInstanceOf(StatementRefused.class)
                .hasMessageContaining(
                        "questions/a/query.cypher:2:7: l is not tested for production")
                .hasMessageContaining("write (l:Lot WHERE l.owner IN $sees.production)");
    }

    @Test
    void a_sound_statement_is_not_sound_with_other_parameters() {
        Cypher cypher = Cypher.of("one", "RETURN $lot AS one ORDER BY one LIMIT $rows");
        linter.require(cypher, Set.of("lot"));
        assertThatThrownBy(() -> linter.require(cypher, Set.of()))
                .hasMessageContaining("$lot is not declared");
    }

    /** A new kind of fact whose nodes have no category could be read by no question, or worse, by a wrong one. */
    @Test
    void every_label_that_facts_write_has_a_category() throws IOException {
        Set<String> written = new HashSet<>(Set.of("Benchmark"));
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/kr/dure/graph/fact"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".cypher")).toList()) {
                Pattern.compile("\\(\\w*:([A-Z]\\w+)")
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(match -> written.add(match.group(1)));
            }
        }
        assertThat(Label.words()).containsExactlyInAnyOrderElementsOf(written);
    }

    private static List<Example> battery() {
        try (InputStream file = LinterTests.class.getResourceAsStream("battery.cypher")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
            return EXAMPLE.matcher(text).results().map(LinterTests::example).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Example example(MatchResult match) {
        String says = match.group(2);
        return new Example(match.group(1), says, Cypher.of(says, match.group(3).strip()));
    }

    private record Example(String rule, String says, Cypher cypher) {

        boolean isGood() {
            return rule.equals("good");
        }

        String[] expected() {
            return isGood() ? new String[0] : new String[] {rule};
        }
    }
}
