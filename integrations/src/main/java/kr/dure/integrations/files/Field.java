package kr.dure.integrations.files;

/**
 * Something that a paper tells in a column.
 *
 * @param name as in {@code mapping.yaml}
 * @param required whether a file without it is refused
 */
record Field(String name, boolean required) {

    static Field required(String name) {
        return new Field(name, true);
    }

    static Field optional(String name) {
        return new Field(name, false);
    }
}
