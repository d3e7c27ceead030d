package kr.dure.exchange;

import kr.dure.integrations.ingest.Inbox;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down while the inbox can't write, as on a full disk. */
@Component("inboxHealthIndicator")
class InboxHealth implements HealthIndicator {

    private final Inbox inbox;

    InboxHealth(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public Health health() {
        return inbox.isOpen()
                ? Health.up().build()
                : Health.down()
                        .withDetail("cause", "The inbox can't write.")
                        .withDetail("cure", "Free space on its disk; it goes on by itself.")
                        .build();
    }
}
