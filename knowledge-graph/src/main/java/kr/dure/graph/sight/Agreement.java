package kr.dure.graph.sight;

import kr.dure.graph.fact.id.OrganisationId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What two organisations agreed, or are about to, with all versions that the reader may know.
 *
 * @param versions the oldest first, at least one
 */
public record Agreement(AgreementId id, Party provider, Party consumer, List<Version> versions) {

    public Agreement {
        versions = List.copyOf(versions);
    }

    public Optional<Version> version(int number) {
        return versions.stream().filter(version -> version.number() == number).findFirst();
    }

    /** The version that is in force, or will be when its first day comes. */
    public Optional<Version> accepted(LocalDate today) {
        return in(State.IN_FORCE, today);
    }

    /** The version that waits for the other side's answer. */
    public Optional<Version> offered(LocalDate today) {
        return in(State.OFFERED, today);
    }

    public Version newest() {
        return versions.getLast();
    }

    public Party party(OrganisationId organisation) {
        return provider.id().equals(organisation) ? provider : consumer;
    }

    public Party other(OrganisationId organisation) {
        return provider.id().equals(organisation) ? consumer : provider;
    }

    /** Why an organisation can't do that to a version now; nothing if it can. */
    public Optional<Refusal> refusal(
            Move move, Version version, OrganisationId by, LocalDate today) {
        State state = version.state(today);
        boolean own = version.draftedBy().equals(by);
        boolean open = state == State.DRAFT || state == State.OFFERED;
        if (state == State.EXPIRED) {
            return Optional.of(Refusal.OVER);
        }
        boolean fits =
                switch (move) {
                    case OFFER -> state == State.DRAFT && own;
                    case ACCEPT, DECLINE -> state == State.OFFERED;
                    case WITHDRAW -> state == State.IN_FORCE || (open && own);
                };
        if (!fits) {
            return Optional.of(Refusal.MOVED_ON);
        }
        if (own && (move == Move.ACCEPT || move == Move.DECLINE)) {
            return Optional.of(Refusal.OWN_OFFER);
        }
        boolean otherWaits =
                offered(today).filter(offer -> !offer.draftedBy().equals(by)).isPresent();
        return move == Move.OFFER && otherWaits
                ? Optional.of(Refusal.OTHER_WAITS)
                : Optional.empty();
    }

    private Optional<Version> in(State state, LocalDate today) {
        return versions.reversed().stream()
                .filter(version -> version.state(today) == state)
                .findFirst();
    }

    /** One side, as the other may call it. */
    public record Party(OrganisationId id, String name) {}

    /**
     * Terms as they were written down once; a change is a new version.
     *
     * @param draftedBy the side that wrote them
     * @param steps what became of them, the oldest first
     */
    public record Version(
            int number, Terms terms, OrganisationId draftedBy, State state, List<Step> steps) {

        public Version {
            steps = List.copyOf(steps);
        }

        /** Its state on a day; a version that waits or holds is over after its last day. */
        public State state(LocalDate today) {
            boolean ends =
                    state == State.DRAFT || state == State.OFFERED || state == State.IN_FORCE;
            return ends && terms.until().isBefore(today) ? State.EXPIRED : state;
        }

        /** Whether it lets the consumer see something on that day. */
        public boolean holds(LocalDate today) {
            return state(today) == State.IN_FORCE && !terms.from().isAfter(today);
        }

        public boolean wasOffered() {
            return steps.stream().anyMatch(step -> step.state() == State.OFFERED);
        }

        public Step last() {
            return steps.getLast();
        }
    }

    /**
     * What somebody did to a version.
     *
     * @param who user name, null where it was somebody of the other side
     */
    public record Step(State state, OrganisationId by, @Nullable String who, Instant at) {}

    /** Where a version stands. */
    public enum State {
        DRAFT,
        OFFERED,
        IN_FORCE,
        WITHDRAWN,
        DECLINED,
        REPLACED,
        EXPIRED
    }

    /** What an organisation can do to a version. */
    public enum Move {
        OFFER(State.OFFERED),
        ACCEPT(State.IN_FORCE),
        DECLINE(State.DECLINED),
        WITHDRAW(State.WITHDRAWN);

        private final State to;

        Move(State to) {
            this.to = to;
        }

        State to() {
            return to;
        }
    }

    /** Why something could not be done. */
    public enum Refusal {
        /** The version is no longer, or not yet, where this can be done. */
        MOVED_ON,
        /** Its last day has passed. */
        OVER,
        /** Only the other side can answer an offer. */
        OWN_OFFER,
        /** The other side's offer has to be answered first. */
        OTHER_WAITS,
        /** The terms are those that hold or wait already. */
        SAME_TERMS,
        /** Another agreement shows all of it already, or is offered to. */
        COVERED
    }
}
