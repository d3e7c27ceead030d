package kr.dure.exchange;

import jakarta.servlet.http.HttpServletRequest;

import kr.dure.audit.Audit;
import kr.dure.audit.Deed;
import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.FactJson;
import kr.dure.graph.fact.FactKey;
import kr.dure.graph.fact.Outcome;
import kr.dure.graph.fact.Problem;
import kr.dure.integrations.ingest.Admission;
import kr.dure.integrations.ingest.FactTranslation;
import kr.dure.integrations.ingest.Inbox;
import kr.dure.integrations.ingest.InboxClosed;
import kr.dure.integrations.ingest.Quarantine;
import kr.dure.integrations.ingest.Refused;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

/**
 * Facts over HTTP: 200 when each item was taken, 207 when some are rejected and wait in quarantine; a good item never
 * suffers from a bad one.
 */
@RestController
class IngestApi {

    private static final int RETRY_SECONDS = 5;

    /** A client that sends on before it reads gets its answer only when it is listened to for a while. */
    private static final int HEARD_OUT = 5;

    private final IngestApiSettings settings;
    private final Inbox inbox;
    private final Quarantine quarantine;
    private final Audit audit;
    private final Semaphore turns;

    IngestApi(IngestApiSettings settings, Inbox inbox, Quarantine quarantine, Audit audit) {
        this.settings = settings;
        this.inbox = inbox;
        this.quarantine = quarantine;
        this.audit = audit;
        this.turns = new Semaphore(settings.atOnce(), true);
    }

    @PostMapping(path = "/api/ingest/facts", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<IngestApiAnswer> array(
            @AuthenticationPrincipal IngestApiConnection connection, HttpServletRequest request)
            throws IOException, InterruptedException {
        return answer(connection, request, IngestApiItems::ofArray);
    }

    @PostMapping(path = "/api/ingest/facts", consumes = MediaType.APPLICATION_NDJSON_VALUE)
    ResponseEntity<IngestApiAnswer> lines(
            @AuthenticationPrincipal IngestApiConnection connection, HttpServletRequest request)
            throws IOException, InterruptedException {
        return answer(connection, request, IngestApiItems::ofLines);
    }

    private ResponseEntity<IngestApiAnswer> answer(
            IngestApiConnection connection,
            HttpServletRequest request,
            BiFunction<byte[], Integer, List<String>> cut)
            throws IOException, InterruptedException {
        connection.heard();
        if (!turns.tryAcquire(settings.answerWithin().toMillis(), TimeUnit.MILLISECONDS)) {
            throw IngestApiRefusal.busy(RETRY_SECONDS, "Too many requests at once.");
        }
        try {
            List<String> items = cut.apply(body(request), settings.items());
            IngestApiAnswer answer = IngestApiAnswer.of(take(connection, items));
            if (answer.rejected() > 0) {
                note(connection, "items");
            }
            return ResponseEntity.status(
                            answer.rejected() == 0 ? HttpStatus.OK : HttpStatus.MULTI_STATUS)
                    .body(answer);
        } catch (IngestApiRefusal e) {
            note(connection, "request");
            throw e;
        } catch (InboxClosed e) {
            throw IngestApiRefusal.busy(RETRY_SECONDS, e.why());
        } finally {
            turns.release();
        }
    }

    private List<IngestApiAnswer.Item> take(IngestApiConnection connection, List<String> items) {
        IngestApiAnswer.@Nullable Item[] answers = new IngestApiAnswer.Item[items.size()];
        List<Fact> facts = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            switch (FactJson.parse(items.get(i))) {
                case Outcome.Rejected rejected ->
                        answers[i] = refuse(connection, i, null, items.get(i), rejected.problems());
                case Fact fact -> {
                    List<Problem> problems = Admission.problems(connection.organisation(), fact);
                    if (problems.isEmpty()) {
                        facts.add(fact);
                        places.add(i);
                    } else {
                        answers[i] = refuse(connection, i, fact.key(), items.get(i), problems);
                    }
                }
            }
        }
        List<Outcome> outcomes = inbox.put(connection.origin(), facts, settings.answerWithin());
        for (int i = 0; i < outcomes.size(); i++) {
            answers[places.get(i)] =
                    IngestApiAnswer.Item.of(places.get(i), facts.get(i).key(), outcomes.get(i));
        }
        return Arrays.stream(answers).map(Objects::requireNonNull).toList();
    }

    private IngestApiAnswer.Item refuse(
            IngestApiConnection connection,
            int index,
            @Nullable FactKey key,
            String original,
            List<Problem> problems) {
        String id =
                quarantine.keep(
                        new Refused(
                                connection.origin(),
                                FactTranslation.KIND,
                                "item %d of a request".formatted(index),
                                original,
                                problems));
        return IngestApiAnswer.Item.rejected(
                index, key == null ? null : key.toString(), problems, id);
    }

    /** Which records were refused and why stands in the quarantine. */
    private void note(IngestApiConnection connection, String refused) {
        audit.note(
                new Deed(
                        "connection:" + connection.name(),
                        connection.organisation(),
                        Deed.Act.REFUSED,
                        "ingest/facts",
                        Set.of(connection.organisation()),
                        Map.of(Deed.WAY, "api", "refused", refused)));
    }

    private byte[] body(HttpServletRequest request) throws IOException {
        int most = Math.toIntExact(settings.size().toBytes());
        InputStream stream = request.getInputStream();
        byte[] body = stream.readNBytes(most + 1);
        if (body.length > most) {
            hearOut(stream, (long) most * HEARD_OUT);
            throw IngestApiRefusal.tooLarge(
                    "more than %d megabytes".formatted(settings.size().toMegabytes()));
        }
        return body;
    }

    private static void hearOut(InputStream stream, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long heard = 0;
        int read = stream.read(buffer);
        while (read >= 0 && heard < most) {
            heard += read;
            read = stream.read(buffer);
        }
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(IngestApiRefusal refusal) {
        return ResponseEntity.status(refusal.getStatusCode())
                .headers(refusal.getHeaders())
                .body(refusal.getBody());
    }
}
