package kr.dure.integrations.files;

import static kr.dure.integrations.erp.Eventually.eventually;

import static org.assertj.core.api.Assertions.assertThat;

import kr.dure.graph.fact.InspectionRecorded;
import kr.dure.graph.fact.LotProduced;
import kr.dure.graph.fact.OrderPlaced;
import kr.dure.integrations.connector.Connection;
import kr.dure.integrations.connector.Connections;
import kr.dure.integrations.connector.Translation;
import kr.dure.integrations.erp.ErpContract;
import kr.dure.integrations.simulator.TestErp;

import org.apache.camel.builder.RouteBuilder;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The drop folder keeps the ERP contract, with real files. */
class DropFolderIT extends ErpContract {

    private static final String HEADINGS = "발주번호,행번,공급사,품번,수량,단위,납기일,발주일\n";

    @TempDir Path root;
    private DropFolders folders = new DropFolders(new FilesSettings(List.of()), new Connections());
    private int files;

    @Override
    protected RouteBuilder connector() {
        FilesSettings.Folder folder =
                new FilesSettings.Folder(
                        "seorin-files",
                        BUYER,
                        root.resolve("서린 drop"),
                        ZoneId.of("Asia/Seoul"),
                        Duration.ofMillis(300));
        folders = new DropFolders(new FilesSettings(List.of(folder)), new Connections());
        return new DropFolderRoutes(folders, collected);
    }

    @Override
    protected Connection connection() {
        return folders.all().getFirst();
    }

    @Override
    protected Translation translation() {
        return new FileTranslation(folders);
    }

    @Override
    protected void holds(String order, String quantity, Instant changed) throws IOException {
        String row =
                "%s,1,kwangjin-press,BK-110,%s,EA,2026-12-01,2026-11-20\n"
                        .formatted(order, quantity);
        drop(
                "발주-%d.csv".formatted(++files),
                (HEADINGS + row).getBytes(StandardCharsets.UTF_8),
                changed);
    }

    /** While nobody can tell what files mean, they wait. */
    @Override
    protected void outage(boolean out) throws IOException {
        Path mapping = path().resolve("mapping.yaml");
        if (out) {
            Files.writeString(mapping, "files: [{kind: order");
        } else {
            Files.delete(mapping);
            MappingFile.offer(path());
        }
    }

    private Path path() {
        return folders.all().getFirst().path();
    }

    private void drop(String name, byte[] content, Instant modified) throws IOException {
        Path aside = Files.write(root.resolve("aside"), content);
        Files.setLastModifiedTime(aside, FileTime.from(modified));
        Files.move(aside, path().resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    private List<String> names(String folder) {
        try (Stream<Path> files = Files.list(path().resolve(folder))) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    @Test
    void a_workbook_is_read_and_moved_to_done() throws Exception {
        Path aside = root.resolve("lots.xlsx");
        try (OutputStream out = Files.newOutputStream(aside);
                Workbook workbook = new Workbook(out, "Dure", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("로트");
            List<String> headings = List.of("로트번호", "품번", "수량", "생산일시", "투입로트", "투입로트 회사");
            for (int column = 0; column < headings.size(); column++) {
                sheet.value(0, column, headings.get(column));
            }
            sheet.value(1, 0, "DM-0500");
            sheet.value(1, 1, "DM-01");
            sheet.value(1, 2, 40);
            sheet.value(1, 3, 46_348.5);
            sheet.value(1, 4, "BK-2026-0311");
            sheet.value(1, 5, "kwangjin-press");
        }
        Files.move(aside, path().resolve("생산 로트.xlsx"));

        eventually(() -> assertThat(collected.facts(LotProduced.class)).hasSize(1));

        LotProduced lot = collected.facts(LotProduced.class).getFirst();
        assertThat(lot.producedAt()).isEqualTo("2026-11-22T03:00:00Z");
        assertThat(lot.consumed().getFirst().lot().owner()).hasToString("kwangjin-press");
        eventually(
                () ->
                        assertThat(names(".done"))
                                .singleElement()
                                .asString()
                                .matches("\\d{8}-\\d{9}-생산 로트.xlsx"));
        assertThat(names(".")).doesNotContain("생산 로트.xlsx");
    }

    @Test
    void a_file_without_a_needed_column_is_refused_with_one_entry() throws Exception {
        drop("발주.csv", "발주번호,품번\nPO-1,BK-110\n".getBytes(StandardCharsets.UTF_8), MORNING);

        eventually(() -> assertThat(collected.refused()).hasSize(1));

        assertThat(collected.refused().getFirst().problems().getFirst().found())
                .isEqualTo("발주번호 | 품번");
        assertThat(collected.refused().getFirst().problems().getFirst().expected())
                .contains("supplier (공급사", "quantity (수량");
        eventually(() -> assertThat(names(".failed")).hasSize(1));
        assertThat(collected.facts()).isEmpty();
    }

    @Test
    void a_workbook_that_the_reader_does_not_expect_goes_to_failed_and_the_others_are_read()
            throws Exception {
        String row = "<row r='2'><c r='A2' t='d'><v>2026-11-22</v></c></row>";
        drop("발주-odd.xlsx", DroppedFileTests.withRows(1, row), MORNING);
        holds("PO-1", "5", MORNING.plusSeconds(1));

        eventually(() -> assertThat(names(".failed")).hasSize(1));
        eventually(() -> assertThat(collected.facts(OrderPlaced.class)).hasSize(1));

        assertThat(collected.refused()).hasSize(1);
    }

    @Test
    void a_file_that_is_still_growing_is_left_alone() throws Exception {
        Path file = path().resolve("발주-slow.csv");
        Files.writeString(file, HEADINGS);
        for (int row = 1; row <= 10; row++) {
            Files.writeString(
                    file,
                    "PO-S,%d,kwangjin-press,BK-110,5,EA,2026-12-01,2026-11-20\n".formatted(row),
                    StandardOpenOption.APPEND);
            LockSupport.parkNanos(100_000_000);
        }

        eventually(() -> assertThat(collected.facts(OrderPlaced.class)).isNotEmpty());

        assertThat(collected.facts(OrderPlaced.class))
                .singleElement()
                .satisfies(order -> assertThat(order.lines()).hasSize(10));
    }

    /** WHY: an ERP that writes its export anew each minute may do so between reading and moving. */
    @Test
    void a_file_written_anew_before_it_is_moved_is_read_again() throws Exception {
        AtomicBoolean written = new AtomicBoolean();
        collected.meanwhile(
                () -> {
                    if (!written.getAndSet(true)) {
                        try {
                            files = 0;
                            holds("PO-1", "9", MORNING.plusSeconds(60));
                        } catch (IOException full) {
                            throw new UncheckedIOException(full);
                        }
                    }
                });
        holds("PO-1", "5", MORNING);

        eventually(() -> assertThat(names(".done")).hasSize(1));

        assertThat(collected.facts(OrderPlaced.class))
                .extracting(order -> order.lines().getFirst().quantity().intValue())
                .containsExactly(5, 9);
        assertThat(Files.readString(path().resolve(".done").resolve(names(".done").getFirst())))
                .contains(",9,");
    }

    @Test
    void the_same_file_twice_says_the_same_twice() throws Exception {
        byte[] file =
                (HEADINGS + "PO-1,1,kwangjin-press,BK-110,5,EA,2026-12-01,2026-11-20\n")
                        .getBytes(StandardCharsets.UTF_8);
        drop("발주.csv", file, MORNING);
        eventually(() -> assertThat(collected.facts()).hasSize(1));
        eventually(() -> assertThat(names(".done")).hasSize(1));
        drop("발주 (1).csv", file, MORNING);

        eventually(() -> assertThat(collected.facts()).hasSize(2));

        assertThat(collected.facts().getFirst()).isEqualTo(collected.facts().getLast());
    }

    @Test
    void a_link_to_a_file_elsewhere_is_not_followed() throws Exception {
        Path secret = Files.writeString(root.resolve("secret.csv"), HEADINGS + "hidden");
        Files.createSymbolicLink(path().resolve("발주-link.csv"), secret);

        eventually(() -> assertThat(collected.refused()).isNotEmpty());

        assertThat(collected.refused().getFirst().original()).doesNotContain("hidden");
        assertThat(collected.facts()).isEmpty();
    }

    @Test
    void a_closed_inbox_leaves_the_file_where_it_is() throws Exception {
        collected.close(true);
        holds("PO-1", "5", MORNING);
        eventually(() -> assertThat(connection().health().lastHeard()).isNotNull());
        assertThat(names(".")).contains("발주-1.csv");
        assertThat(names(".done")).isEmpty();
    }

    @Test
    void the_papers_of_a_simulated_erp_are_understood() throws Exception {
        TestErp.export(path(), Instant.parse("2026-11-22T05:30:00Z"));

        eventually(() -> assertThat(collected.facts()).hasSize(3));

        assertThat(collected.facts(LotProduced.class))
                .singleElement()
                .satisfies(
                        lot -> {
                            assertThat(lot.lot()).hasToString("BK-S-261122143000");
                            assertThat(lot.producedAt()).isEqualTo("2026-11-22T05:30:00Z");
                            assertThat(lot.consumed()).hasSize(1);
                        });
        assertThat(collected.facts(InspectionRecorded.class)).hasSize(1);
        assertThat(collected.facts(OrderPlaced.class)).hasSize(1);
        assertThat(collected.refused()).isEmpty();
    }

    @Test
    void a_name_that_is_long_or_odd_is_tamed_when_it_is_moved() {
        assertThat(DropFolderRoutes.tame("..\\발주\n:*?.csv")).isEqualTo(".._발주____.csv");
        assertThat(
                        DropFolderRoutes.tame("가".repeat(100) + ".csv")
                                .getBytes(StandardCharsets.UTF_8)
                                .length)
                .isLessThanOrEqualTo(200);
    }
}
