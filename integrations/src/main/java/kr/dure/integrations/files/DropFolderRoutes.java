package kr.dure.integrations.files;

import kr.dure.graph.fact.Fact;
import kr.dure.integrations.ingest.Inbox;
import kr.dure.integrations.ingest.Quarantine;
import kr.dure.integrations.ingest.Refused;

import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.GenericFileFilter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Dropped files: wait until they rest, read, hand to the inbox, move to {@code .done} or {@code .failed}. */
@Component
final class DropFolderRoutes extends RouteBuilder {

    private static final Logger LOG = LoggerFactory.getLogger(DropFolderRoutes.class);

    private static final String MOVE_TO = "DureMoveTo";
    private static final String FILE = "DureFile";
    private static final String STATE = "DureFileState";
    private static final int FACTS_AT_ONCE = 500;

    /** Leaves room for the time before it: most file systems take names of 255 bytes. */
    private static final int LONGEST_NAME = 200;

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmssSSS");

    private final DropFolders folders;
    private final Quarantine quarantine;
    private final InstantSource clock;

    DropFolderRoutes(DropFolders folders, Quarantine quarantine) {
        this.folders = folders;
        this.quarantine = quarantine;
        this.clock = InstantSource.system();
    }

    @Override
    public void configure() {
        folders.all().forEach(this::route);
    }

    private void route(DropFolder folder) {
        String ready = "dure-ready-" + folder.name();
        Settled settled = new Settled(folder.settings().quiet(), clock);
        GenericFileFilter<File> filter = file -> settled.accept(file) && folder.isReady();
        getContext().getRegistry().bind(ready, filter);
        from("file:%s?delay=500&initialDelay=100&sortBy=file:modified&filter=#%s&move=${exchangeProperty.%s}"
                        .formatted(folder.path(), ready, MOVE_TO))
                .routeId("files-" + folder.name())
                .onException(Rewritten.class)
                .maximumRedeliveries(0)
                .logStackTrace(false)
                .logExhaustedMessageHistory(false)
                .retriesExhaustedLogLevel(LoggingLevel.WARN)
                .end()
                .process(exchange -> read(folder, exchange))
                .setHeader(Inbox.ORIGIN, constant(folder.origin()))
                .split(body())
                .stopOnException()
                .to(Inbox.URI)
                .end()
                .process(exchange -> compare(folder, exchange));
    }

    /** Puts what can't be understood in quarantine and leaves the facts, in batches, as the body. */
    private void read(DropFolder folder, Exchange exchange)
            throws IOException, InvalidPayloadException {
        File file = exchange.getMessage().getMandatoryBody(File.class);
        exchange.setProperty(STATE, folder.state(file.toPath()));
        exchange.setProperty(FILE, file);
        Reading reading = folder.read(file.toPath());
        for (Reading.Held held : reading.held()) {
            quarantine.keep(
                    Refused.of(
                            folder.origin(), FileTranslation.KIND, held.place(), held.rejected()));
        }
        LOG.info(
                "{}: {} gave {} facts, {} records went to quarantine",
                folder.name(),
                file.getName(),
                reading.facts().size(),
                reading.held().size());
        exchange.setProperty(
                MOVE_TO, target(folder.settings().zone(), reading.failed(), file.getName()));
        exchange.getMessage().setBody(batches(reading.facts()));
    }

    /** A file that was written anew while its facts went to the inbox stays, and is read again. */
    private static void compare(DropFolder folder, Exchange exchange) throws IOException {
        File file = Objects.requireNonNull(exchange.getProperty(FILE, File.class));
        if (!folder.state(file.toPath()).equals(exchange.getProperty(STATE))) {
            throw new Rewritten(file.getName());
        }
    }

    private static List<List<Fact>> batches(List<Fact> facts) {
        List<List<Fact>> batches = new ArrayList<>();
        for (int from = 0; from < facts.size(); from += FACTS_AT_ONCE) {
            batches.add(facts.subList(from, Math.min(facts.size(), from + FACTS_AT_ONCE)));
        }
        return batches;
    }

    private static String target(ZoneId zone, boolean failed, String name) {
        return "%s/%s-%s"
                .formatted(
                        failed ? ".failed" : ".done",
                        STAMP.format(LocalDateTime.now(zone)),
                        tame(name));
    }

    /** The name without characters that mislead a shell or a reader, its end kept when it is long. */
    static String tame(String name) {
        String tame = name.replaceAll("[\\p{C}\\\\/:*?\"<>|]", "_");
        while (tame.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            tame = tame.substring(Character.charCount(tame.codePointAt(0)));
        }
        return tame;
    }

    /** The file is not the one that was read any more. */
    private static final class Rewritten extends IOException {

        private static final long serialVersionUID = 1;

        Rewritten(String file) {
            super(file + " was written anew while it was read; what lies there now is read next");
        }
    }
}
