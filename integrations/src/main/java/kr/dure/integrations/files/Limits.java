package kr.dure.integrations.files;

/** How much of a dropped file is read, so that no file can exhaust the memory. */
final class Limits {

    /** Largest file, in bytes. */
    static final long FILE = 20L << 20;

    /** Most that a packed workbook may unfold to, in bytes; a zip bomb ends here. */
    static final long UNPACKED = 100L << 20;

    /** Most parts inside a packed workbook. */
    static final int PARTS = 1_000;

    static final int ROWS = 100_000;
    static final int COLUMNS = 200;

    /** Longest cell, in characters. */
    static final int CELL = 2_000;

    /** Rows above the headings in which titles and filters may stand. */
    static final int HEADING_WITHIN = 20;

    /** Papers of one file that are put in quarantine one by one. */
    static final int HELD = 500;

    private Limits() {}
}
