package kr.dure.start;

import static java.util.Objects.requireNonNullElse;

import kr.dure.identity.Account;
import kr.dure.identity.Asker;
import kr.dure.identity.DemonstrationAccounts;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Locale;

/** Tells who started the platform where it is, how to get in and how to stop it. */
@Component
class Greeting {

    private static final Logger log = LoggerFactory.getLogger(Greeting.class);

    private final Address address;
    private final Environment environment;
    private final ObjectProvider<DemonstrationAccounts> accounts;

    Greeting(
            Address address,
            Environment environment,
            ObjectProvider<DemonstrationAccounts> accounts) {
        this.address = address;
        this.environment = environment;
        this.accounts = accounts;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        StringBuilder text = new StringBuilder("Dure is ready.\n\n");
        line(text, "Address", address.local().toString());
        DemonstrationAccounts known = accounts.getIfAvailable();
        if (known != null) {
            line(text, "Log-ins", "all with the password " + known.password());
            known.accounts().forEach(account -> line(text, "", described(account)));
            String token = environment.getProperty("dure.demonstration.token");
            if (token != null) {
                line(text, "Try the API", "as the connection of 광진프레스");
                line(text, "", curl(token));
            }
        }
        line(text, "Stop", "Ctrl-C");
        log.info("{}", text);
        log.info(
                "{}",
                String.format(
                        Locale.ROOT,
                        "ready in %.1f s, %.1f CPU-s",
                        seconds(requireNonNullElse(event.getTimeTaken(), Duration.ZERO)),
                        seconds(
                                ProcessHandle.current()
                                        .info()
                                        .totalCpuDuration()
                                        .orElse(Duration.ZERO))));
    }

    private String curl(String token) {
        return """
        curl -H 'Authorization: Bearer %s' -H 'Content-Type: application/json' %s \
        -d '[{"type":"StockCounted","owner":"kwangjin-press","plant":"ASAN",\
        "part":{"owner":"yujin-plating","part":"ZN-110"},"quantity":1200,"unit":"1",\
        "minimum":3000,"countedAt":"2026-11-20T08:00:00Z","statedAt":"2026-11-20T08:00:00Z"}]'\
        """
                .formatted(token, address.local().resolve("/api/ingest/facts"));
    }

    private static String described(Account account) {
        Asker asker = account.asker();
        return "%-11s %s".formatted(asker.username(), asker.name());
    }

    private static void line(StringBuilder text, String label, String value) {
        text.append("  %-12s %s%n".formatted(label, value));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
