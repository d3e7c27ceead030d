package kr.dure.integrations.ingest;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;

import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.FactJson;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.integrations.connector.Origin;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One message of the inbox: some facts as lines of JSON, and where they come from.
 *
 * @param from the connection, or null if the platform itself states them
 * @param ticket of the call that waits for outcomes, or null
 * @param first index of the first line within that call
 * @param lines a fact each
 */
record Letter(@Nullable Origin from, @Nullable String ticket, int first, List<String> lines) {

    /** Keeps a message well below Artemis' limit for large messages, which cost a file each. */
    private static final int MOST_CHARACTERS = 48_000;

    private static final int MOST_FACTS = 200;

    private static final String CONNECTION = "connection";
    private static final String ORGANISATION = "organisation";
    private static final String TICKET = "ticket";
    private static final String FIRST = "first";

    static List<Letter> of(
            @Nullable Origin from, @Nullable String ticket, List<? extends Fact> facts) {
        List<Letter> letters = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        int characters = 0;
        for (int i = 0; i < facts.size(); i++) {
            String line = FactJson.write(facts.get(i)).toString();
            if (!lines.isEmpty()
                    && (lines.size() == MOST_FACTS
                            || characters + line.length() > MOST_CHARACTERS)) {
                letters.add(new Letter(from, ticket, i - lines.size(), lines));
                lines = new ArrayList<>();
                characters = 0;
            }
            lines.add(line);
            characters += line.length();
        }
        if (!lines.isEmpty()) {
            letters.add(new Letter(from, ticket, facts.size() - lines.size(), lines));
        }
        return letters;
    }

    Message message(Session session) throws JMSException {
        BytesMessage message = session.createBytesMessage();
        message.writeBytes(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        if (from != null) {
            message.setStringProperty(CONNECTION, from.connection());
            message.setStringProperty(ORGANISATION, from.organisation().value());
        }
        if (ticket != null) {
            message.setStringProperty(TICKET, ticket);
            message.setIntProperty(FIRST, first);
        }
        return message;
    }

    static Letter read(BytesMessage message) throws JMSException {
        byte[] body = new byte[Math.toIntExact(message.getBodyLength())];
        message.readBytes(body);
        String connection = message.getStringProperty(CONNECTION);
        Origin from =
                connection == null
                        ? null
                        : new Origin(
                                connection,
                                new OrganisationId(message.getStringProperty(ORGANISATION)));
        String ticket = message.getStringProperty(TICKET);
        return new Letter(
                from,
                ticket,
                ticket == null ? 0 : message.getIntProperty(FIRST),
                new String(body, StandardCharsets.UTF_8).lines().toList());
    }
}
