package kr.dure.integrations.files;

import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;

import java.io.File;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Lets a file through once it has rested: nobody writes to it any more. All files of a folder rest at the same time,
 * where Camel's own read lock waits for one after another.
 */
final class Settled implements GenericFileFilter<File> {

    /** What programs leave while they work, and what lies in the folder for people. */
    private static final Pattern NOT_FOR_US =
            Pattern.compile(
                    "~\\$.*|\\..*|.*\\.(tmp|temp|part|filepart|crdownload|swp|bak)|thumbs\\.db|desktop\\.ini|.*\\.ya?ml|.*\\.md");

    /** An empty file may be the start of one that a slow program is going to fill. */
    private static final Duration EMPTY = Duration.ofMinutes(1);

    /** After a try that did not end with the file moved away. */
    private static final Duration AGAIN = Duration.ofSeconds(10);

    private static final int MOST = 10_000;

    private final Duration quiet;
    private final InstantSource clock;
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();

    Settled(Duration quiet, InstantSource clock) {
        this.quiet = quiet;
        this.clock = clock;
    }

    @Override
    public boolean accept(GenericFile<File> file) {
        return !file.isDirectory()
                && accept(file.getFileNameOnly(), file.getFileLength(), file.getLastModified());
    }

    boolean accept(String name, long length, long modified) {
        if (NOT_FOR_US.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
            return false;
        }
        Instant now = clock.instant();
        if (seen.size() > MOST) {
            seen.clear();
        }
        Seen before = seen.get(name);
        if (before == null || before.length() != length || before.modified() != modified) {
            Duration rest = length == 0 ? EMPTY : quiet;
            seen.put(name, new Seen(length, modified, now.plus(rest)));
            return false;
        }
        if (now.isBefore(before.ready())) {
            return false;
        }
        seen.put(name, new Seen(length, modified, now.plus(AGAIN)));
        return true;
    }

    /**
     * A file as it was last seen.
     *
     * @param ready when it may be read if it stays so
     */
    private record Seen(long length, long modified, Instant ready) {}
}
