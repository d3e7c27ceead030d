package kr.dure.store;

import org.springframework.beans.factory.DisposableBean;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder that holds all data of this platform; only its owner may look into it, only one process may use it. */
final class DataFolder implements DisposableBean {

    private final Path path;
    private final FileChannel channel;

    /**
     * Makes the folder if need be and takes it for this process.
     *
     * @throws DataFolderInUse if another process has it
     */
    DataFolder(Path path) {
        this.path = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(this.path);
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(
                        this.path, PosixFilePermissions.fromString("rwx------"));
            }
            channel =
                    FileChannel.open(
                            this.path.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (!lock(channel)) {
                channel.close();
                throw new DataFolderInUse(this.path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The data folder %s can't be made or written; give its owner's account to this process or set dure.data"
                            .formatted(this.path),
                    e);
        }
    }

    Path path() {
        return path;
    }

    /** Gives the folder free, after all that keeps data in it was closed. */
    @Override
    public void destroy() throws IOException {
        channel.close();
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            // another application in this same process
            return false;
        }
    }
}
