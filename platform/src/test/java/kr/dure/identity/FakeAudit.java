package kr.dure.identity;

import kr.dure.audit.Audit;
import kr.dure.audit.Deed;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps deeds for the test to read. */
public final class FakeAudit implements Audit {

    private final List<Deed> deeds = new CopyOnWriteArrayList<>();

    @Override
    public void note(Deed deed) {
        deeds.add(deed);
    }

    public List<Deed> of(String who) {
        return deeds.stream().filter(deed -> deed.who().equals(who)).toList();
    }

    public List<Deed> all() {
        return List.copyOf(deeds);
    }
}
