package kr.dure.integrations.ingest;

import kr.dure.integrations.connector.Origin;

import org.apache.camel.Exchange;

/** What a route has to say about the record that it carries. */
final class Headers {

    private Headers() {}

    static Origin origin(Exchange exchange) {
        return needed(exchange, Inbox.ORIGIN, Origin.class);
    }

    static String kind(Exchange exchange) {
        return needed(exchange, Inbox.KIND, String.class);
    }

    static String place(Exchange exchange) {
        String place = exchange.getMessage().getHeader(Inbox.PLACE, String.class);
        return place == null ? "" : place;
    }

    static boolean complete(Exchange exchange) {
        return exchange.getMessage().getHeader(Inbox.ORIGIN) instanceof Origin
                && exchange.getMessage().getHeader(Inbox.KIND) != null;
    }

    private static <T> T needed(Exchange exchange, String header, Class<T> type) {
        T value = exchange.getMessage().getHeader(header, type);
        if (value == null) {
            throw new IllegalStateException(
                    "route %s sets no header %s; set it before %s"
                            .formatted(exchange.getFromRouteId(), header, Inbox.URI));
        }
        return value;
    }
}
