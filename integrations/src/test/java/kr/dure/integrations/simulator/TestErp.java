package kr.dure.integrations.simulator;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A simulated ERP for the tests of those who read its files. */
public final class TestErp {

    private TestErp() {}

    /** Exports a lot, its inspection and an order, in the encoding of Korean Windows. */
    public static void export(Path folder, Instant now) throws IOException {
        new SimulatedErp(
                        new ErpSettings.Erp(
                                "press",
                                folder,
                                Charset.forName("MS949"),
                                Duration.ofMinutes(2),
                                ZoneId.of("Asia/Seoul"),
                                5,
                                new ErpSettings.Lot(
                                        "BK-S",
                                        "BK-110",
                                        100,
                                        "PRESS-02",
                                        "PL-85",
                                        "yujin-plating"),
                                new ErpSettings.Order("PO-S", "kwangjin-press", "BK-110", 100, 10)))
                .export(now);
    }
}
