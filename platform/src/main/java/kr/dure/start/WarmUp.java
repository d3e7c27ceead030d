package kr.dure.start;

import kr.dure.identity.DemonstrationAccounts;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.util.List;

/** Opens the pages once before anybody may, so that the first click is no slower than the tenth. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class WarmUp implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(WarmUp.class);

    /** Of the demonstration chain, since only it is known beforehand. */
    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/live",
                    "/chain",
                    "/assistant",
                    "/ask",
                    "/ask/orders_late",
                    "/board",
                    "/machines",
                    "/lots",
                    "/quality",
                    "/agreements",
                    "/lots/yujin-plating/PL-77",
                    "/machines/kwangjin-press/PRESS-02",
                    "/exchange");

    private final Address address;
    private final ObjectProvider<DemonstrationAccounts> accounts;

    WarmUp(Address address, ObjectProvider<DemonstrationAccounts> accounts) {
        this.address = address;
        this.accounts = accounts;
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        try (Visitor visitor = new Visitor(address.local())) {
            visitor.see("/login");
            DemonstrationAccounts known = accounts.getIfAvailable();
            if (known != null) {
                visitor.logIn(known.accounts().getFirst().asker().username(), known.password());
                for (String page : PAGES) {
                    visitor.see(page);
                }
            }
        } catch (IOException e) {
            log.warn("Could not warm up; the first pages will be slow: {}", e.toString());
        }
    }
}
