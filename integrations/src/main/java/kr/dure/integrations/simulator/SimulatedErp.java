package kr.dure.integrations.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Random;

/** One ERP: what it exports, as its users would. */
final class SimulatedErp {

    private static final DateTimeFormatter ID = DateTimeFormatter.ofPattern("yyMMddHHmmss");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final ErpSettings.Erp settings;
    private final Random random;

    SimulatedErp(ErpSettings.Erp settings) {
        this.settings = settings;
        this.random = new Random(settings.seed());
    }

    ErpSettings.Erp settings() {
        return settings;
    }

    /** Writes all papers of a moment. Their ids come from the time, so that they go on after a restart. */
    void export(Instant now) throws IOException {
        LocalDateTime time = LocalDateTime.ofInstant(now, settings.zone());
        ErpSettings.Lot lot = settings.lot();
        if (lot != null) {
            int quantity = around(lot.quantity());
            drop("생산로트", time, lots(lot, quantity, time));
            drop("출하검사", time, inspections(lot, quantity, time));
        }
        ErpSettings.Order order = settings.order();
        if (order != null) {
            drop("발주", time, orders(order, time));
        }
    }

    private static String lots(ErpSettings.Lot lot, int quantity, LocalDateTime time) {
        return """
        로트번호,품번,생산수량,단위,설비,생산일시,투입로트,투입로트 회사,투입수량
        %s,%s,%d,EA,%s,%s,%s,%s,%d
        """
                .formatted(
                        id(lot.prefix(), time),
                        lot.part(),
                        quantity,
                        lot.machine(),
                        TIME.format(time),
                        lot.consumed(),
                        lot.consumedOwner(),
                        quantity);
    }

    private String inspections(ErpSettings.Lot lot, int quantity, LocalDateTime time) {
        int inspected = quantity / 5;
        int defective = random.nextInt(12) == 0 ? 1 : 0;
        return """
        검사번호,로트번호,검사구분,검사수량,불량수량,검사일시
        QI-%s,%s,출하,%d,%d,%s
        """
                .formatted(
                        id(lot.prefix(), time),
                        id(lot.prefix(), time),
                        inspected,
                        defective,
                        TIME.format(time));
    }

    private String orders(ErpSettings.Order order, LocalDateTime time) {
        return """
        발주번호,행번,공급사,품번,발주수량,단위,납기일,발주일
        %s,1,%s,%s,%d,EA,%s,%s
        """
                .formatted(
                        id(order.prefix(), time),
                        order.supplier(),
                        order.part(),
                        around(order.quantity()),
                        time.toLocalDate().plusDays(order.days()),
                        time.toLocalDate());
    }

    private int around(int quantity) {
        return quantity * (80 + random.nextInt(41)) / 100;
    }

    private static String id(String prefix, LocalDateTime time) {
        return prefix + "-" + ID.format(time);
    }

    /** Under a hidden name first: a file must be whole when it appears. */
    private void drop(String kind, LocalDateTime time, String content) throws IOException {
        Path folder = Files.createDirectories(settings.folder());
        String name = "%s-%s.csv".formatted(kind, ID.format(time));
        Path aside = folder.resolve("." + name);
        Files.writeString(aside, content, settings.encoding());
        Files.move(aside, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
}
