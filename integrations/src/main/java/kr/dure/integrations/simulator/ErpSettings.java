package kr.dure.integrations.simulator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/** The ERP systems to simulate; none unless configured. */
@Validated
@ConfigurationProperties("dure.simulator")
record ErpSettings(@Nullable List<@Valid Erp> erp) {

    List<Erp> all() {
        return erp == null ? List.of() : erp;
    }

    /**
     * An ERP that exports CSV files now and then.
     *
     * @param folder where it drops them
     * @param encoding of its files, such as {@code UTF-8} or {@code MS949}
     * @param pace time between two exports
     * @param zone in which it tells days and times
     * @param seed the same seed gives the same amounts
     * @param lot what it reports as made, or null
     * @param order what it orders, or null
     */
    record Erp(
            @NotBlank String name,
            @NotNull Path folder,
            @DefaultValue("UTF-8") Charset encoding,
            @DefaultValue("2m") Duration pace,
            @DefaultValue("Asia/Seoul") ZoneId zone,
            @DefaultValue("1") long seed,
            @Valid @Nullable Lot lot,
            @Valid @Nullable Order order) {}

    /**
     * Lots of one part, each inspected when it is done.
     *
     * @param prefix of their ids, which go on with the time; not one that real lots have
     * @param quantity of an average lot, in pieces
     * @param consumed the lot that goes into all of them
     * @param consumedOwner who made that
     */
    record Lot(
            @NotBlank String prefix,
            @NotBlank String part,
            @Min(10) int quantity,
            @NotBlank String machine,
            @NotBlank String consumed,
            @NotBlank String consumedOwner) {}

    /**
     * Orders of one line.
     *
     * @param prefix of their ids, which go on with the time
     * @param quantity of an average order, in pieces
     * @param days from order to delivery
     */
    record Order(
            @NotBlank String prefix,
            @NotBlank String supplier,
            @NotBlank String part,
            @Min(10) int quantity,
            @DefaultValue("10") @Min(1) int days) {}
}
