package kr.dure.identity;

import kr.dure.audit.Audit;
import kr.dure.audit.Deed;
import kr.dure.audit.Deed.Act;

import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.Set;

/** Notes what people do with accounts, rights and tokens. */
@Component
public class Deeds {

    private final Audit audit;

    Deeds(Audit audit) {
        this.audit = audit;
    }

    /** A change that concerns the person's own company alone. */
    public void changed(Asker who, String subject, Map<String, String> details) {
        note(who, Act.CHANGED, subject, details);
    }

    public void note(Asker who, Act act, String subject, Map<String, String> details) {
        audit.note(
                new Deed(
                        who.username(),
                        who.organisation(),
                        act,
                        subject,
                        Set.of(who.organisation()),
                        details));
    }
}
