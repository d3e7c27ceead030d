package kr.dure.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

import javax.crypto.spec.SecretKeySpec;

/** What of the audit lies beside the table, out of reach of who can only write the database: the key and the head. */
@Component
class AuditFiles {

    private static final int KEY_BYTES = 32;

    private final Path key;
    private final Path head;

    AuditFiles(@Value("${dure.data:data}") Path data) {
        key = data.resolve("audit.key");
        head = data.resolve("audit.head");
    }

    boolean hasKey() {
        return Files.exists(key);
    }

    /** The seal with the kept key. */
    Seal seal() {
        try {
            byte[] kept = HexFormat.of().parseHex(Files.readString(key).strip());
            if (kept.length != KEY_BYTES) {
                throw new IllegalArgumentException(kept.length + " bytes");
            }
            return new Seal(new SecretKeySpec(kept, "HmacSHA256"));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The key of the audit, %s, can't be read; restore it from the backup of the data folder"
                            .formatted(key),
                    e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "%s is no key of %d bytes in hex; restore it from the backup of the data folder"
                            .formatted(key, KEY_BYTES),
                    e);
        }
    }

    /** Makes a key that only the owner of the process can read. */
    void makeKey() {
        byte[] made = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(made);
        write(key, HexFormat.of().formatHex(made), StandardOpenOption.CREATE_NEW);
    }

    Optional<Head> head() {
        try {
            return Files.exists(head)
                    ? Optional.of(Head.of(Files.readString(head).strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "%s can't be read; give it back to the account of this process".formatted(head),
                    e);
        }
    }

    /** Takes the place of the old head at once and whole, also when the machine dies meanwhile. */
    void keep(Head now) {
        Path fresh = head.resolveSibling("audit.head.new");
        write(
                fresh,
                now.toString(),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING);
        try {
            Files.move(
                    fresh,
                    head,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Can't keep the head of the audit in " + head, e);
        }
    }

    private static void write(Path file, String text, OpenOption... how) {
        Set<OpenOption> options = new HashSet<>(Set.of(how));
        options.add(StandardOpenOption.WRITE);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
            FileAttribute<?>[] mine =
                    posix
                            ? new FileAttribute<?>[] {
                                PosixFilePermissions.asFileAttribute(
                                        PosixFilePermissions.fromString("rw-------"))
                            }
                            : new FileAttribute<?>[0];
            try (FileChannel channel = FileChannel.open(file, options, mine)) {
                ByteBuffer bytes = ByteBuffer.wrap((text + "\n").getBytes(UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Can't write %s; make the data folder writable for this process"
                            .formatted(file),
                    e);
        }
    }
}
