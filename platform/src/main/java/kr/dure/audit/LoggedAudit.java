package kr.dure.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes deeds to the log. */
@Component
class LoggedAudit implements Audit {

    private static final Logger log = LoggerFactory.getLogger("audit");

    @Override
    public void note(Deed deed) {
        log.info("{}", deed);
    }
}
