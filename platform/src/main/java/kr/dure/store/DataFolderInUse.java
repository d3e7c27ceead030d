package kr.dure.store;

import java.nio.file.Path;

/** Another process works on the same data. */
final class DataFolderInUse extends RuntimeException {

    private static final long serialVersionUID = 1;

    DataFolderInUse(Path folder) {
        super("The data folder %s is in use by another process.".formatted(folder));
    }
}
