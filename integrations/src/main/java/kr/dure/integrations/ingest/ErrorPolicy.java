package kr.dure.integrations.ingest;

import kr.dure.graph.fact.Problem;

import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.LoggingLevel;
import org.apache.camel.TypeConversionException;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;

import java.time.DateTimeException;
import java.util.List;

/**
 * What happens when a route fails, the same for all. A record that can't be read goes to quarantine as it came; what is
 * the world's fault is tried again with growing pauses, and then the route's source keeps the record and offers it again.
 */
@Component("errors")
final class ErrorPolicy extends RouteConfigurationBuilder {

    private static final int TRIES = 10;
    private static final int LONGEST_FOUND = 200;

    private final Quarantine quarantine;
    private final InboxSettings settings;

    ErrorPolicy(Quarantine quarantine, InboxSettings settings) {
        this.quarantine = quarantine;
        this.settings = settings;
    }

    @Override
    public void configuration() {
        getCamelContext().setAllowUseOriginalMessage(true);
        routeConfiguration()
                .onException(
                        IllegalArgumentException.class,
                        DateTimeException.class,
                        JacksonException.class,
                        TypeConversionException.class,
                        InvalidPayloadException.class)
                .onWhen(Headers::complete)
                .handled(true)
                .useOriginalBody()
                .process(this::quarantine)
                .end()
                .onException(Exception.class)
                .maximumRedeliveries(TRIES)
                .redeliveryDelay(settings.retryFirst().toMillis())
                .useExponentialBackOff()
                .backOffMultiplier(2)
                .maximumRedeliveryDelay(settings.retryLongest().toMillis())
                .retryAttemptedLogLevel(LoggingLevel.WARN)
                .end();
    }

    private void quarantine(Exchange exchange) {
        Exception fault = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        String body = exchange.getMessage().getBody(String.class);
        String original = body == null ? "" : body;
        String message = fault == null ? "" : String.valueOf(fault.getMessage());
        String found = original.substring(0, Math.min(LONGEST_FOUND, original.length()));
        quarantine.keep(
                new Refused(
                        Headers.origin(exchange),
                        Headers.kind(exchange),
                        Headers.place(exchange),
                        original,
                        List.of(new Problem("", found, message))));
    }
}
