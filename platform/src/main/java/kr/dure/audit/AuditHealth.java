package kr.dure.audit;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down while deeds can't be written. */
@Component("auditHealthIndicator")
class AuditHealth implements HealthIndicator {

    private final ChainedAudit audit;

    AuditHealth(ChainedAudit audit) {
        this.audit = audit;
    }

    @Override
    public Health health() {
        return audit.trouble().isEmpty() ? Health.up().build() : Health.down().build();
    }
}
