package kr.dure.audit;

import static kr.dure.audit.Kept.deed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;

import javax.crypto.spec.SecretKeySpec;

/** Whatever somebody does to the table, checking finds it and names the entry. */
class TamperTests {

    @TempDir private Path data;
    private Kept kept;

    @BeforeEach
    void fiveEntries() {
        kept = Kept.in(data);
        for (int i = 1; i <= 5; i++) {
            kept.audit.note(deed("p" + i, "hanbit", i, "yujin"));
        }
        kept.audit.flush();
        assertThat(kept.verify()).isInstanceOf(Verdict.Whole.class);
    }

    @AfterEach
    void close() throws InterruptedException {
        kept.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    3 | UPDATE audit_entry SET who = 'somebody' WHERE sequence = 3
                    3 | UPDATE audit_entry SET organisation = 'kwangjin' WHERE sequence = 3
                    3 | UPDATE audit_entry SET act = 'REFUSED' WHERE sequence = 3
                    3 | UPDATE audit_entry SET subject = 'question/lot_card' WHERE sequence = 3
                    3 | UPDATE audit_entry SET owners = '[]' WHERE sequence = 3
                    3 | UPDATE audit_entry SET details = '{}' WHERE sequence = 3
                    3 | UPDATE audit_entry SET agreements = 'yujin:1@1' WHERE sequence = 3
                    3 | UPDATE audit_entry SET noted_at = DATEADD('MICROSECOND', 1, noted_at) WHERE sequence = 3
                    3 | UPDATE audit_entry SET seal = previous WHERE sequence = 3
                    3 | UPDATE audit_entry SET previous = seal WHERE sequence = 3
                    1 | UPDATE audit_entry SET subject = who, who = subject WHERE sequence = 1
                    """)
    void aChangedEntryIsFound(long entry, String statement) {
        kept.tamper(statement);
        assertThat(kept.verify())
                .asInstanceOf(type(Verdict.Broken.class))
                .extracting(Verdict.Broken::entry)
                .isEqualTo(entry);
    }

    @Test
    void twoEntriesThatChangedPlacesAreFound() {
        kept.tamper(
                "ALTER TABLE audit_reader DROP CONSTRAINT " + reference(),
                "UPDATE audit_entry SET sequence = 99 WHERE sequence = 2",
                "UPDATE audit_entry SET sequence = 2 WHERE sequence = 3",
                "UPDATE audit_entry SET sequence = 3 WHERE sequence = 99");
        assertBroken(2, "seal");
    }

    @Test
    void anEntryTakenOutIsFound() {
        remove("= 3");
        assertBroken(3, "removed");
    }

    @Test
    void anEntryTakenOutWithTheOthersMovedUpIsFound() {
        remove("= 3");
        kept.tamper(
                "ALTER TABLE audit_reader DROP CONSTRAINT " + reference(),
                "UPDATE audit_entry SET sequence = sequence - 1 WHERE sequence > 3",
                "UPDATE audit_reader SET sequence = sequence - 1 WHERE sequence > 3");
        assertBroken(3, "seal");
    }

    @Test
    void theFirstOrTheLastOrAllTakenAwayAreFound() {
        remove("= 5");
        assertBroken(5, "last entries were removed");
        remove("= 1");
        assertBroken(1, "removed");
        remove("> 0");
        assertBroken(1, "last entries were removed");
    }

    @Test
    void aTableMadeAnewIsFound() {
        kept.tamper("DROP TABLE audit_reader", "DROP TABLE audit_entry");
        Entries empty = new Entries(kept.source);
        assertThat(new Verification(empty, kept.files).verify(null))
                .isInstanceOf(Verdict.Broken.class);
    }

    @Test
    void anEntryAddedWithoutTheKeyIsFoundAndSoIsAWholeChainMadeWithAnotherKey() {
        Seal other = new Seal(new SecretKeySpec(new byte[32], "HmacSHA256"));
        Head last = kept.entries.last().orElseThrow().head();
        kept.entries.add(
                java.util.List.of(
                        Entry.after(last, kept.clock.instant(), deed("x", "hanbit", 6), other)));
        assertBroken(6, "without the key");
        remove("> 0");
        Head end = Head.NONE;
        for (int i = 1; i <= 7; i++) {
            Entry entry = Entry.after(end, kept.clock.instant(), deed("y", "hanbit", i), other);
            kept.entries.add(java.util.List.of(entry));
            end = entry.head();
        }
        assertBroken(1, "without the key");
    }

    @Test
    void aReaderTakenAwayOrAddedIsFound() {
        kept.tamper("DELETE FROM audit_reader WHERE sequence = 2 AND reader = 'yujin'");
        assertBroken(2, "should be to [hanbit, yujin]");
        kept.tamper(
                "INSERT INTO audit_reader (reader, sequence) VALUES ('yujin', 2)",
                "INSERT INTO audit_reader (reader, sequence) VALUES ('kwangjin', 4)");
        assertBroken(4, "kwangjin");
    }

    @Test
    void whatWasRemovedStaysAGapAfterARestart() throws Exception {
        kept.close();
        Kept attacker = Kept.in(data);
        attacker.tamper(
                "DELETE FROM audit_reader WHERE sequence > 3",
                "DELETE FROM audit_entry WHERE sequence > 3");
        attacker.close();
        kept = Kept.in(data);
        kept.audit.note(deed("p6", "hanbit", 6));
        kept.audit.flush();
        assertBroken(4, "removed");
    }

    @Test
    void aHeadTakenAwayIsFoundAndAHeadFromTheLogStandsIn() throws Exception {
        Head logged = kept.entries.last().orElseThrow().head();
        assertThat(new Verification(kept.entries, kept.files).verify(logged))
                .isInstanceOf(Verdict.Whole.class);
        assertThat(new Verification(kept.entries, kept.files).verify(new Head(5, "0".repeat(64))))
                .isInstanceOf(Verdict.Broken.class);
        assertThat(new Verification(kept.entries, kept.files).verify(new Head(9, "0".repeat(64))))
                .isInstanceOf(Verdict.Broken.class);
        Files.delete(data.resolve("audit.head"));
        assertBroken(5, "audit.head is missing");
    }

    private String reference() {
        return kept.sql
                .sql(
                        "SELECT constraint_name FROM information_schema.table_constraints WHERE"
                            + " table_name = 'AUDIT_READER' AND constraint_type = 'FOREIGN KEY'")
                .query((row, _) -> row.getString(1))
                .single();
    }

    private void remove(String which) {
        kept.tamper(
                "DELETE FROM audit_reader WHERE sequence " + which,
                "DELETE FROM audit_entry WHERE sequence " + which);
    }

    private void assertBroken(long entry, String why) {
        assertThat(kept.verify())
                .asInstanceOf(type(Verdict.Broken.class))
                .satisfies(
                        broken -> {
                            assertThat(broken.entry()).isEqualTo(entry);
                            assertThat(broken.why()).contains(why);
                        });
    }
}
