package kr.dure.integrations.files;

/** How much of a dropped file is read, so that no file can exhaust the memory. */
final class Limits {

    /** Largest file, in bytes. */
    static final long FILE = 20L << 20;

    /** Most that a packed workbook may unfold to, in bytes; a zip bomb ends here. */
    static final long UNPACKED = 100L << 20;

    /** Most parts inside a packed workbook. */
    static final int PARTS = 1_000;

    /** Columns that a sheet of Excel has. */
    static final int SHEET_COLUMNS = 16_384;

    /** Longest text of a cell of Excel with its formula, in characters. */
    static final int SHEET_CELL = 1 << 16;

    /** Rows of a sheet. */
    static final int ROWS = 100_000;

    static final int COLUMNS = 200;

    /** Cells of a file, blank ones too. */
    static final int CELLS = 4_000_000;

    /** Characters in the cells of a file: one long text may stand behind each of them. */
    static final int CHARACTERS = 40_000_000;

    /** Longest cell, in characters. */
    static final int CELL = 2_000;

    /** Longest heading, in characters; each row in quarantine repeats it. */
    static final int HEADING = 200;

    /** Digits to which a number is written out, as {@code 1E999999999} would fill the memory. */
    static final int DIGITS = 40;

    /** Rows above the headings in which titles and filters may stand. */
    static final int HEADING_WITHIN = 20;

    /** Papers of one file that are put in quarantine one by one. */
    static final int HELD = 500;

    private Limits() {}
}
