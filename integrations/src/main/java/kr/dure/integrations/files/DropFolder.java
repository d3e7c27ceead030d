package kr.dure.integrations.files;

import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.integrations.connector.Connection;
import kr.dure.integrations.connector.Health;
import kr.dure.integrations.connector.Translated;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;

/** A folder into which one company's files are dropped. */
final class DropFolder implements Connection {

    private static final Logger LOG = LoggerFactory.getLogger(DropFolder.class);

    private final FilesSettings.Folder settings;
    private final InstantSource clock;
    private volatile @Nullable Instant lastHeard;
    private volatile String trouble = "";

    DropFolder(FilesSettings.Folder settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public String kind() {
        return "files";
    }

    @Override
    public OrganisationId organisation() {
        return settings.organisation();
    }

    FilesSettings.Folder settings() {
        return settings;
    }

    Path path() {
        return settings.folder().toAbsolutePath().normalize();
    }

    /** Makes the folder with a mapping to start from; a share that is away now may come later. */
    void prepare() {
        try {
            Files.createDirectories(path());
            MappingFile.offer(path());
        } catch (IOException away) {
            LOG.warn("drop folder {} of {} can't be prepared: {}", path(), name(), away.toString());
        }
    }

    @Override
    public Health health() {
        if (!Files.isDirectory(path())) {
            return Health.down(lastHeard, "no folder %s; mount or create it".formatted(path()));
        }
        try {
            terms();
        } catch (RefusedFile wrong) {
            return Health.down(lastHeard, "files wait: " + told(wrong));
        } catch (IOException unreadable) {
            return Health.down(lastHeard, "files wait: can't read mapping.yaml: " + unreadable);
        }
        return trouble.isEmpty() ? Health.up(lastHeard) : Health.down(lastHeard, trouble);
    }

    /** What one has to know to understand the files now. */
    Terms terms() throws IOException, RefusedFile {
        return new Terms(organisation(), settings.zone(), MappingFile.read(path()));
    }

    /** Whether files can be read now; while the mapping is broken they wait where they are. */
    boolean isReady() {
        try {
            terms();
            return true;
        } catch (IOException | RefusedFile broken) {
            return false;
        }
    }

    /**
     * Reads a dropped file.
     *
     * @throws IOException if it can't be read now and should be tried again
     */
    Reading read(Path file) throws IOException {
        try {
            Reading reading = dropped(file).read(terms());
            lastHeard = clock.instant();
            trouble = "";
            return reading;
        } catch (RefusedFile refused) {
            return refused(file, refused);
        } catch (RuntimeException unforeseen) {
            // read again it would fail again, for ever and in the way of the other files
            LOG.error("{}: {} can't be read", name(), file.getFileName(), unforeseen);
            return refused(
                    file,
                    new RefusedFile(
                            "file",
                            unforeseen.toString(),
                            "a file that can be read; save it as \"CSV UTF-8\" and drop it again,"
                                    + " and tell whoever runs the platform"));
        } catch (IOException unreadable) {
            trouble = "can't read %s: %s".formatted(file.getFileName(), unreadable);
            throw unreadable;
        }
    }

    /** What tells whether a file was written anew, replaced by another of the same size and time, or taken away. */
    List<?> state(Path file) throws IOException {
        if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        BasicFileAttributes now = attributes(file);
        return Arrays.asList(now.size(), now.lastModifiedTime(), now.fileKey());
    }

    private static Reading refused(Path file, RefusedFile why) throws IOException {
        String name = String.valueOf(file.getFileName());
        Instant modified = attributes(file).lastModifiedTime().toInstant();
        return new Reading(
                List.of(),
                List.of(
                        new Reading.Held(
                                name,
                                new Translated.Rejected(
                                        Original.ofFile(name, modified), List.of(why.problem())))),
                true);
    }

    private DroppedFile dropped(Path file) throws IOException, RefusedFile {
        BasicFileAttributes before = attributes(file);
        if (!before.isRegularFile()) {
            throw new RefusedFile("file", "a link or device", "the file itself; copy it here");
        }
        if (before.size() > Limits.FILE) {
            throw new RefusedFile(
                    "size",
                    "%,d bytes".formatted(before.size()),
                    "at most %,d bytes; split the export".formatted(Limits.FILE));
        }
        byte[] content;
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            content = in.readNBytes((int) Limits.FILE + 1);
        }
        BasicFileAttributes after = attributes(file);
        if (content.length != before.size()
                || !after.lastModifiedTime().equals(before.lastModifiedTime())) {
            throw new IOException("it is still being written");
        }
        Instant written = before.lastModifiedTime().toInstant();
        Instant now = clock.instant();
        // a clock that runs ahead must not keep later files from counting
        Instant modified = written.isAfter(now) ? now : written;
        return new DroppedFile(String.valueOf(file.getFileName()), content, modified);
    }

    private static BasicFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static String told(RefusedFile refused) {
        return "%s holds %s, expected %s"
                .formatted(
                        refused.problem().field(),
                        refused.problem().found(),
                        refused.problem().expected());
    }
}
