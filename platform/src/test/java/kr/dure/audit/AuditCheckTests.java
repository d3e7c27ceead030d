package kr.dure.audit;

import static kr.dure.audit.Kept.deed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The start option that checks instead of starting. */
class AuditCheckTests {

    @TempDir private Path data;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void itIsAskedByItsOptionAlone() {
        assertThat(AuditCheck.isAsked("--server.port=1", "--dure.audit.verify")).isTrue();
        assertThat(AuditCheck.isAsked("--dure.audit.verify=5:00")).isTrue();
        assertThat(AuditCheck.isAsked("--dure.audit.same=1h")).isFalse();
    }

    @Test
    void aWholeChainEndsWithZeroAndABrokenOneWithItsFirstBrokenEntry() throws Exception {
        try (Kept kept = Kept.in(data)) {
            kept.audit.note(deed("kim", "hanbit", 1));
            kept.audit.note(deed("kim", "hanbit", 2));
        }
        assertThat(check("--dure.audit.verify")).isZero();
        assertThat(text()).startsWith("2 entries, whole; the last is 2:");
        assertThat(check("--dure.audit.verify=2:" + "0".repeat(64))).isOne();
        try (Kept kept = Kept.in(data)) {
            kept.tamper("UPDATE audit_entry SET who = 'lee' WHERE sequence = 2");
        }
        printed.reset();
        assertThat(check("--dure.audit.verify")).isOne();
        assertThat(text()).startsWith("Broken at entry 2: its seal");
    }

    @Test
    void aFolderWithoutAnAuditIsNotCalledWhole() {
        assertThat(check("--dure.audit.verify")).isOne();
        assertThat(text()).contains("There is no audit in").contains("--dure.data=<folder>");
    }

    @Test
    void aFolderThatARunningPlatformHoldsIsLeftAlone() throws Exception {
        try (Kept kept = Kept.in(data)) {
            kept.audit.note(deed("kim", "hanbit", 1));
        }
        try (FileChannel channel =
                FileChannel.open(
                        data.resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE)) {
            assertThat(channel.tryLock()).isNotNull();
            assertThat(check("--dure.audit.verify")).isOne();
            assertThat(text()).contains("in use by another process").contains("stop it first");
        }
    }

    private int check(String option) {
        return AuditCheck.run(
                new String[] {"--dure.data=" + data, option},
                new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
