package kr.dure.audit;

import static kr.dure.audit.Kept.deed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import kr.dure.audit.Deed.Act;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.UncategorizedSQLException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What was noted is there, in one whole chain, whatever happens meanwhile. */
class ChainedAuditTests {

    @TempDir private Path data;

    @Test
    void deedsAreKeptInTheirOrderEachBoundToTheOneBefore() throws Exception {
        try (Kept kept = Kept.in(data)) {
            kept.audit.note(deed("kim", "hanbit", 1, "yujin", "kwangjin"));
            kept.audit.note(deed("lee", "kwangjin", 2, "kwangjin"));
            kept.audit.flush();
            List<Entry> entries = kept.entries.after(0, 10);
            assertThat(entries).extracting(Entry::who).containsExactly("kim", "lee");
            assertThat(entries.get(0).owners()).isEqualTo("[\"kwangjin\",\"yujin\"]");
            assertThat(entries.get(0).readers()).containsExactly("hanbit", "kwangjin", "yujin");
            assertThat(entries.get(0).at()).isEqualTo(kept.clock.instant());
            assertThat(entries.get(1).previous()).isEqualTo(entries.get(0).seal());
            assertThat(kept.verify())
                    .isEqualTo(new Verdict.Whole(2, entries.get(1).head().toString()));
        }
    }

    @Test
    void aRestartGoesOnWithTheSameChain() throws Exception {
        try (Kept kept = Kept.in(data)) {
            kept.audit.note(deed("kim", "hanbit", 1));
        }
        try (Kept kept = Kept.in(data)) {
            kept.audit.note(deed("kim", "hanbit", 2));
            kept.audit.flush();
            assertThat(kept.verify())
                    .asInstanceOf(type(Verdict.Whole.class))
                    .extracting(Verdict.Whole::entries)
                    .isEqualTo(2L);
        }
    }

    @Test
    void manyAtOnceMakeOneChainAndNoneIsLost() throws Exception {
        try (Kept kept = Kept.in(data, Kept.h2(data), Kept.settings(50, Duration.ofSeconds(30)))) {
            try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int thread = 0; thread < 40; thread++) {
                    int from = thread * 50;
                    many.execute(
                            () ->
                                    IntStream.range(from, from + 50)
                                            .forEach(
                                                    i ->
                                                            kept.audit.note(
                                                                    deed("p" + i, "hanbit", i))));
                }
            }
            kept.audit.flush();
            assertThat(kept.verify())
                    .asInstanceOf(type(Verdict.Whole.class))
                    .extracting(Verdict.Whole::entries)
                    .isEqualTo(2_000L);
            assertThat(
                            kept.sql
                                    .sql("SELECT COUNT(DISTINCT who) FROM audit_entry")
                                    .query((row, _) -> row.getLong(1))
                                    .single())
                    .isEqualTo(2_000L);
        }
    }

    @Test
    void aPageThatAsksAllTheTimeMakesTwoEntriesAnHour() throws Exception {
        try (Kept kept = Kept.in(data)) {
            for (int i = 0; i < 1_800; i++) {
                kept.audit.note(deed("kim", "hanbit", 1, "yujin"));
                kept.clock.pass(Duration.ofSeconds(2));
            }
            kept.audit.note(deed("kim", "hanbit", 1, "yujin"));
            kept.audit.flush();
            kept.audit.flush();
            List<Entry> entries = kept.entries.after(0, 10);
            assertThat(entries).hasSize(3);
            assertThat(entries)
                    .filteredOn(entry -> entry.detail().containsKey("repeats"))
                    .singleElement()
                    .satisfies(
                            entry -> {
                                assertThat(entry.detail()).containsEntry("repeats", "1799");
                                assertThat(entry.detail())
                                        .containsEntry("since", "2026-11-24T00:00:00.123456Z");
                                assertThat(entry.at()).isEqualTo("2026-11-24T00:59:58.123456Z");
                            });
        }
    }

    @Test
    void aChangeIsNotedEachTimeAndSoIsWhatDiffersInAnything() throws Exception {
        Deed change =
                new Deed(
                        "kim",
                        Kept.owners("hanbit").iterator().next(),
                        Act.CHANGED,
                        "agreement/1",
                        Set.of(),
                        Map.of());
        try (Kept kept = Kept.in(data)) {
            kept.audit.note(change);
            kept.audit.note(change);
            kept.audit.note(deed("kim", "hanbit", 1, "yujin"));
            kept.audit.note(deed("kim", "hanbit", 1, "yujin", "kwangjin"));
            kept.audit.note(deed("lee", "hanbit", 1, "yujin"));
            kept.audit.flush();
            assertThat(kept.count()).isEqualTo(5);
        }
    }

    @Test
    void aCleanStopWritesTheCountsThatAreStillOpen() throws Exception {
        try (Kept kept = Kept.in(data)) {
            kept.audit.note(deed("kim", "hanbit", 1, "yujin"));
            kept.audit.note(deed("kim", "hanbit", 1, "yujin"));
        }
        try (Kept kept = Kept.in(data)) {
            assertThat(kept.entries.after(0, 10))
                    .extracting(entry -> entry.detail().get("repeats"))
                    .containsExactly(null, "1");
        }
    }

    @Test
    void whileTheStoreIsAwayDeedsWaitThenFailAndNoneThatWasTakenIsLost() throws Exception {
        Frail frail = new Frail(Kept.h2(data));
        AuditSettings few = Kept.settings(3, Duration.ofMillis(100));
        try (Logged log = new Logged(ChainedAudit.class);
                Kept kept = Kept.in(data, frail, few)) {
            frail.away = true;
            int taken = 0;
            AuditStuck stuck = null;
            while (stuck == null) {
                try {
                    kept.audit.note(deed("kim", "hanbit", taken));
                    taken++;
                } catch (AuditStuck e) {
                    stuck = e;
                }
            }
            assertThat(stuck).hasMessageContaining("operational store");
            assertThat(kept.audit.trouble()).isPresent();
            assertThat(new AuditHealth(kept.audit).health().getStatus().getCode())
                    .isEqualTo("DOWN");
            assertThat(log.text()).contains("The audit can't be written");
            frail.away = false;
            kept.audit.destroy();
            assertThat(kept.count()).isEqualTo(taken);
            assertThat(kept.verify()).isInstanceOf(Verdict.Whole.class);
        }
    }

    @Test
    void aKeyOfItsOwnLiesBesideTheStoreReadableByTheProcessAlone() throws Exception {
        try (Kept kept = Kept.in(data)) {
            Path key = data.resolve("audit.key");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                    .isEqualTo("rw-------");
            kept.audit.note(deed("kim", "hanbit", 1));
            kept.audit.flush();
            assertThat(new String(Files.readAllBytes(data.resolve("store/dure.mv.db")), ISO_8859_1))
                    .doesNotContain(Files.readString(key).strip());
        }
    }

    @Test
    void withoutItsKeyAnAuditWithEntriesDoesNotGoOn() throws Exception {
        try (Kept kept = Kept.in(data)) {
            kept.audit.note(deed("kim", "hanbit", 1));
        }
        Files.delete(data.resolve("audit.key"));
        assertThatThrownBy(() -> Kept.in(data))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("restore it from the backup");
    }

    @Test
    void evenOurOwnCodeCanNotChangeOrDeleteAnEntry() throws Exception {
        try (Kept kept = Kept.in(data)) {
            kept.audit.note(deed("kim", "hanbit", 1, "yujin"));
            kept.audit.flush();
            for (String statement :
                    List.of(
                            "UPDATE audit_entry SET who = 'lee'",
                            "DELETE FROM audit_reader",
                            "UPDATE audit_reader SET reader = 'x'")) {
                assertThatThrownBy(() -> kept.sql.sql(statement).update())
                        .as(statement)
                        .isInstanceOf(UncategorizedSQLException.class)
                        .hasMessageContaining("never changed or deleted");
            }
        }
    }

    @Test
    void noStatementOfOursWouldTry() throws IOException {
        Pattern wrong =
                Pattern.compile(
                        "(UPDATE|DELETE\\s+FROM|TRUNCATE\\s+TABLE|MERGE\\s+INTO|DROP\\s+TABLE|ALTER\\s+TABLE)\\s+(IF\\s+EXISTS\\s+)?audit_",
                        Pattern.CASE_INSENSITIVE);
        Path root = Path.of(System.getProperty("basedir", ".")).resolve("..");
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> sources =
                    files.filter(file -> file.toString().contains("/src/main/"))
                            .filter(file -> file.toString().matches(".*\\.(java|sql)"))
                            .toList();
            assertThat(sources).hasSizeGreaterThan(100);
            for (Path source : sources) {
                assertThat(wrong.matcher(Files.readString(source)).find())
                        .as("%s changes the audit; note a new deed instead", source)
                        .isFalse();
            }
        }
    }

    @Test
    void aProcessKilledInTheMiddleLeavesAWholeChain() throws Exception {
        Process process =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Noting.class.getName(),
                                data.toString())
                        .redirectErrorStream(true)
                        .start();
        try (var out = process.inputReader()) {
            String line = out.readLine();
            while (line != null && !line.startsWith("written 20")) {
                line = out.readLine();
            }
            process.destroyForcibly();
            assertThat(line).isEqualTo("written 20");
        }
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        try (Kept kept = Kept.in(data)) {
            Verdict before = kept.verify();
            assertThat(before)
                    .asInstanceOf(type(Verdict.Whole.class))
                    .satisfies(
                            whole ->
                                    assertThat(whole.entries())
                                            .isGreaterThanOrEqualTo(20L * Noting.EACH));
            kept.audit.note(deed("kim", "hanbit", -1));
            kept.audit.flush();
            assertThat(kept.verify()).isInstanceOf(Verdict.Whole.class);
        }
    }

    @Test
    void theHeadGoesToTheLogWhenItStops() throws Exception {
        try (Logged log = new Logged(ChainedAudit.class)) {
            Verdict verdict;
            try (Kept kept = Kept.in(data)) {
                kept.audit.note(deed("kim", "hanbit", 1));
                kept.audit.flush();
                verdict = kept.verify();
            }
            assertThat(verdict).isInstanceOf(Verdict.Whole.class);
            assertThat(log.text())
                    .contains("The audit ends at " + ((Verdict.Whole) verdict).head());
        }
    }

    @Test
    void whatSomebodySentCanNotKeepAnEntryFromBeingWritten() throws Exception {
        try (Kept kept = Kept.in(data)) {
            kept.audit.note(
                    new Deed(
                            "x".repeat(5_000),
                            Deed.NOBODY,
                            Act.LOG_IN_FAILED,
                            "log-in\u0000\n" + "y".repeat(5_000) + "\ud800",
                            Set.of(),
                            Map.of("address", "\u0000".repeat(9_000))));
            kept.audit.flush();
            assertThat(kept.verify()).isInstanceOf(Verdict.Whole.class);
        }
    }
}
