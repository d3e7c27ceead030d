package kr.dure.recall;

import kr.dure.audit.Audit;
import kr.dure.audit.Deed;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps deeds for a test to read. */
final class KeptAudit implements Audit {

    private final List<Deed> deeds = new CopyOnWriteArrayList<>();

    @Override
    public void note(Deed deed) {
        deeds.add(deed);
    }

    List<Deed> deeds() {
        return List.copyOf(deeds);
    }
}
