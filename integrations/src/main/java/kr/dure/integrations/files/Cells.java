package kr.dure.integrations.files;

import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings cells of every origin to one plain form. */
final class Cells {

    /** How exports keep Excel from turning an id into a number: {@code ="00123"}. */
    private static final Pattern TEXT_ON_PURPOSE = Pattern.compile("=\"([^\"]*)\"");

    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");

    /** As many digits as Excel keeps; what a double shows beyond is noise. */
    private static final MathContext EXACT = new MathContext(15);

    /** Days between the two calendars that a workbook can count in. */
    private static final BigDecimal FROM_1904 = BigDecimal.valueOf(1462);

    private Cells() {}

    /** The text without blanks and marks around it, Hangul composed, and no longer than is read. */
    static String plain(String cell) {
        if (cell.isEmpty()) {
            return cell;
        }
        if (cell.length() > Limits.CELL) {
            return "%s… (%,d characters)".formatted(cell.substring(0, Limits.CELL), cell.length());
        }
        String text =
                Normalizer.normalize(
                                cell.replace('\u00a0', ' ').replace("\ufeff", ""),
                                Normalizer.Form.NFC)
                        .strip();
        Matcher onPurpose = TEXT_ON_PURPOSE.matcher(text);
        return onPurpose.matches() ? onPurpose.group(1).strip() : text;
    }

    /**
     * @param from1904 whether the workbook counts its days from 1904 instead of 1900
     */
    static String text(@Nullable Cell cell, boolean from1904) {
        if (cell == null) {
            return "";
        }
        if (cell.getValue() instanceof BigDecimal number) {
            if (Math.abs((long) number.precision() - number.scale()) > Limits.DIGITS) {
                return number.round(EXACT).toString();
            }
            BigDecimal exact = number.round(EXACT);
            return (from1904 && isDate(cell) ? exact.add(FROM_1904) : exact)
                    .stripTrailingZeros()
                    .toPlainString();
        }
        return cell.getText();
    }

    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        if (format == null) {
            Integer id = cell.getDataFormatId();
            return id != null && ((id >= 14 && id <= 22) || (id >= 27 && id <= 36));
        }
        String marks = LITERAL.matcher(format).replaceAll("");
        return marks.indexOf('y') >= 0 || marks.indexOf('d') >= 0;
    }
}
