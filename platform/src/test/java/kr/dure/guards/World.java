package kr.dure.guards;

import static java.util.stream.Collectors.toSet;

import kr.dure.graph.Cypher;
import kr.dure.graph.fact.ChainDescribed;
import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.GraphWriter;
import kr.dure.graph.fact.LotProduced;
import kr.dure.graph.fact.LotRef;
import kr.dure.graph.fact.OrganisationDescribed;
import kr.dure.graph.fact.PartDescribed;
import kr.dure.graph.fact.PartRef;
import kr.dure.graph.fact.ShipmentSent;
import kr.dure.graph.fact.StockCounted;
import kr.dure.graph.fact.id.CertificateId;
import kr.dure.graph.fact.id.ChainId;
import kr.dure.graph.fact.id.ChangeNoticeId;
import kr.dure.graph.fact.id.Id;
import kr.dure.graph.fact.id.LotId;
import kr.dure.graph.fact.id.MachineId;
import kr.dure.graph.fact.id.OrderId;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PartId;
import kr.dure.graph.fact.id.PlantId;
import kr.dure.graph.fact.id.QualityCaseId;
import kr.dure.graph.fact.id.ShipmentId;
import kr.dure.graph.sight.Agreements;
import kr.dure.graph.sight.Category;
import kr.dure.graph.sight.Label;
import kr.dure.graph.sight.Terms;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A random supply chain out of a seed: companies of which some trade with each other and some share this or that, and facts of
 * every kind from each of them.
 */
final class World {

    static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    static final ZoneId ZONE = ZoneId.of("Asia/Seoul");
    static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZONE);

    private static final int COMPANIES = 7;

    /** The last ones are in no chain. */
    private static final int MEMBERS = 5;

    /** Of each kind from each company. */
    private static final int FACTS = 4;

    private static final Map<Class<?>, Category> CATEGORIES = categories();

    private static final Map<Class<?>, Category> NAMES =
            Map.of(
                    LotId.class, Category.PRODUCTION,
                    PartId.class, Category.MASTER,
                    PlantId.class, Category.MASTER,
                    MachineId.class, Category.MACHINE,
                    OrderId.class, Category.SCHEDULE,
                    ChangeNoticeId.class, Category.QUALITY,
                    QualityCaseId.class, Category.QUALITY,
                    ShipmentId.class, Category.SCHEDULE,
                    CertificateId.class, Category.MATURITY);

    final long seed;
    final Secrets secrets;
    final Generator generator;
    final List<OrganisationId> companies = new ArrayList<>();
    final List<Fact> facts = new ArrayList<>();
    private final List<Share> shares = new ArrayList<>();
    private final List<ChainDescribed> chains = new ArrayList<>();
    private final Random random;

    World(long seed) {
        this.seed = seed;
        random = new Random(seed);
        secrets = new Secrets(random);
        for (int i = 0; i < COMPANIES; i++) {
            companies.add(new OrganisationId("co-" + secrets.word()));
        }
        generator = new Generator(random, secrets, companies);
        Instant stated = NOW.minusSeconds(3600);
        chains.add(chain(stated));
        facts.addAll(chains);
        for (OrganisationId company : companies) {
            facts.add(generator.of(OrganisationDescribed.class, company, stated));
            kinds().forEach(
                            kind -> {
                                for (int i = 0; i < FACTS; i++) {
                                    add((Fact) generator.of(kind, company, stated));
                                }
                            });
            for (Category category : Category.values()) {
                if (random.nextInt(3) == 0) {
                    LocalDate until = random.nextInt(4) == 0 ? TODAY.minusDays(1) : TODAY;
                    shares.add(new Share(company, generator.company(), category, null, until));
                }
            }
            shareParts(company);
        }
        facts.forEach(this::note);
        shares.forEach(this::nameParts);
        shares.forEach(
                share -> {
                    nameParty(share.provider(), share.consumer());
                    nameParty(share.consumer(), share.provider());
                });
    }

    /** An agreement tells its consumer which part it names; one that ended can still be read by both. */
    private void nameParts(Share share) {
        if (share.part() != null) {
            secrets.open(
                    share.part().value(),
                    new Secrets.Opener(share.consumer(), null, null),
                    "part of an agreement of " + share.provider());
        }
    }

    /** Somebody may see what the company states about one of its parts. */
    private void shareParts(OrganisationId company) {
        List<PartId> parts =
                facts.stream()
                        .filter(fact -> fact.owner().equals(company))
                        .map(World::isAbout)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        for (Category category : List.of(Category.PRODUCTION, Category.STOCK)) {
            OrganisationId consumer = generator.company();
            if (!parts.isEmpty() && !consumer.equals(company)) {
                PartId part = parts.get(random.nextInt(parts.size()));
                LocalDate until = random.nextInt(4) == 0 ? TODAY.minusDays(1) : TODAY;
                shares.add(new Share(company, consumer, category, part, until));
            }
        }
    }

    /** Which part of its owner a lot or a stock is about. */
    private static @Nullable PartId isAbout(Fact fact) {
        return switch (fact) {
            case LotProduced lot -> lot.part();
            case StockCounted stock when stock.part().owner().equals(stock.owner()) ->
                    stock.part().part();
            default -> null;
        };
    }

    /** Those to whom an agreement shows a fact for the part that it is about, or a part that an agreement names. */
    private Set<OrganisationId> byPart(Fact fact) {
        PartId part = fact instanceof PartDescribed described ? described.part() : isAbout(fact);
        return shares.stream()
                .filter(Share::holds)
                .filter(share -> share.provider().equals(fact.owner()))
                .filter(share -> share.part() != null && share.part().equals(part))
                .filter(
                        share ->
                                fact instanceof PartDescribed || share.category() == category(fact))
                .map(Share::consumer)
                .collect(toSet());
    }

    /** Who agreed with somebody knows whom. */
    private void nameParty(OrganisationId one, OrganisationId other) {
        facts.stream()
                .filter(OrganisationDescribed.class::isInstance)
                .map(OrganisationDescribed.class::cast)
                .filter(described -> described.owner().equals(one))
                .forEach(
                        described ->
                                secrets.open(
                                        described.name(),
                                        new Secrets.Opener(one, other, null),
                                        "name of a party"));
    }

    /** Kinds of facts that any company states, found by themselves. */
    static List<Class<?>> kinds() {
        return Arrays.stream(Fact.class.getPermittedSubclasses())
                .filter(kind -> kind != ChainDescribed.class && kind != OrganisationDescribed.class)
                .<Class<?>>map(kind -> kind)
                .toList();
    }

    void write(GraphWriter writer, Agreements agreements) {
        writer.write(facts);
        for (Share share : shares) {
            if (!share.provider().equals(share.consumer())) {
                agreements.conclude(
                        List.of(
                                new Terms(
                                        share.provider(),
                                        share.consumer(),
                                        Set.of(share.category()),
                                        share.part() == null ? Set.of() : Set.of(share.part()),
                                        "guards",
                                        share.until().minusDays(1),
                                        share.until())),
                        "guards");
            }
        }
    }

    /** What holds: a later revision takes the place of an earlier one. */
    void add(Fact fact) {
        facts.removeIf(one -> one.key().equals(fact.key()));
        facts.add(fact);
    }

    /** Whether a fact is new to the world, or a revision of one that is hidden from a company. */
    boolean changesNothingSeen(Fact fact, OrganisationId by) {
        return isHidden(fact, by)
                && facts.stream()
                        .filter(one -> one.key().equals(fact.key()))
                        .allMatch(one -> isHidden(one, by));
    }

    /** What a company may see, by what was agreed and by who stands where in the chain. */
    Map<Category, Set<OrganisationId>> sees(OrganisationId who) {
        Map<Category, Set<OrganisationId>> sees = new EnumMap<>(Category.class);
        for (Category category : Category.values()) {
            Set<OrganisationId> owners = new HashSet<>(Set.of(who));
            shares.stream()
                    .filter(share -> share.category() == category && share.consumer().equals(who))
                    .filter(share -> share.holds() && share.part() == null)
                    .forEach(share -> owners.add(share.provider()));
            sees.put(category, owners);
        }
        for (ChainDescribed chain : chains) {
            for (ChainDescribed.Supply supply : chain.supplies()) {
                if (supply.customer().equals(who)) {
                    sees.get(Category.MASTER).add(supply.supplier());
                }
                if (supply.supplier().equals(who)) {
                    sees.get(Category.MASTER).add(supply.customer());
                }
            }
            if (chain.owner().equals(who)) {
                chain.members()
                        .forEach(member -> sees.get(Category.MASTER).add(member.organisation()));
            }
        }
        return sees;
    }

    boolean mayRead(OrganisationId who, String secret) {
        return secrets.mayRead(who, secret, sees(who));
    }

    /** Whether a fact is none of a company's business. */
    boolean isHidden(Fact fact, OrganisationId from) {
        return !fact.owner().equals(from)
                && !from.equals(counterparty(fact))
                && !sees(from).get(category(fact)).contains(fact.owner())
                && !byPart(fact).contains(from)
                && !(fact instanceof ChainDescribed)
                && !(fact instanceof LotProduced lot && isOnANoteTo(from, lot));
    }

    /** A shipping note tells its receiver which part a lot is of (decision record 7). */
    private boolean isOnANoteTo(OrganisationId receiver, LotProduced lot) {
        return facts.stream()
                .filter(ShipmentSent.class::isInstance)
                .map(ShipmentSent.class::cast)
                .filter(note -> note.owner().equals(lot.owner()))
                .filter(note -> note.counterparty().equals(receiver))
                .flatMap(note -> note.lots().stream())
                .anyMatch(carried -> carried.lot().equals(lot.lot()));
    }

    private void note(Fact fact) {
        OrganisationId other = counterparty(fact);
        Secrets.Opener whole =
                new Secrets.Opener(fact.owner(), other, category(fact), byPart(fact), null);
        Secrets.Opener parties = new Secrets.Opener(fact.owner(), other, null);
        String place = fact.getClass().getSimpleName() + " of " + fact.owner();
        secrets.open(fact.owner().value(), whole, "id of a company");
        secrets.open(String.join(" ", ownKey(fact)), whole, "key of " + place);
        secrets.open(fact.toString(), parties, place);
        if (fact instanceof ChainDescribed chain) {
            secrets.open(chain.name(), whole, place);
            chain.supplies().forEach(supply -> shareOf(supply, place));
        } else {
            said(fact).forEach(said -> secrets.open(said, whole, place));
            name(fact, fact, fact.owner(), place);
        }
        if (fact instanceof LotProduced lot) {
            companies.stream()
                    .filter(company -> isOnANoteTo(company, lot))
                    .forEach(
                            company ->
                                    secrets.open(
                                            lot.part().value(),
                                            new Secrets.Opener(company, null, null),
                                            "part of a lot on a note to " + company));
        }
    }

    /** The key but for the number of another company's lot: that is its secret still. */
    private static List<String> ownKey(Fact fact) {
        List<String> key = new ArrayList<>(fact.key().id());
        for (RecordComponent component : fact.getClass().getRecordComponents()) {
            if (value(component, fact) instanceof LotRef(OrganisationId of, LotId lot)
                    && !of.equals(fact.owner())) {
                key.removeAll(List.of(of.value(), lot.value()));
            }
        }
        return key;
    }

    /** A record names other things by their ids; who sees both it and them may read those. */
    private void name(Fact fact, Object record, OrganisationId owner, String place) {
        OrganisationId whose =
                record instanceof ShipmentSent.Fulfilment
                        ? Objects.requireNonNull(counterparty(fact))
                        : owner;
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            switch (value(component, record)) {
                case null -> {}
                case LotRef(OrganisationId of, LotId lot) -> named(fact, lot, of, place);
                case PartRef(OrganisationId of, PartId part) -> named(fact, part, of, place);
                case Id id -> named(fact, id, whose, place);
                case List<?> items ->
                        items.stream()
                                .filter(item -> item instanceof Record && !(item instanceof Id))
                                .forEach(
                                        item -> {
                                            if (item
                                                    instanceof
                                                    PartRef(OrganisationId of, PartId part)) {
                                                named(fact, part, of, place);
                                            } else {
                                                name(fact, item, whose, place);
                                            }
                                        });
                default -> {}
            }
        }
    }

    private void named(Fact fact, Id id, OrganisationId owner, String place) {
        Category category = NAMES.get(id.getClass());
        if (category != null) {
            secrets.open(
                    id.value(),
                    new Secrets.Opener(
                            fact.owner(),
                            counterparty(fact),
                            category(fact),
                            byPart(fact),
                            new Secrets.Named(owner, category)),
                    "named by " + place);
        }
    }

    /** How much of a need somebody covers is known to the two and to who leads the chain. */
    private void shareOf(ChainDescribed.Supply supply, String place) {
        String share = String.valueOf(supply.share());
        for (OrganisationId side : List.of(supply.supplier(), supply.customer())) {
            secrets.open(share, new Secrets.Opener(side, null, null), place);
        }
    }

    static @Nullable OrganisationId counterparty(Fact fact) {
        return Arrays.stream(fact.getClass().getRecordComponents())
                .filter(component -> component.getName().equals("counterparty"))
                .map(component -> (OrganisationId) value(component, fact))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    static Category category(Fact fact) {
        return Objects.requireNonNull(CATEGORIES.get(fact.getClass()));
    }

    /** Texts and numbers of a record and the records in it, but no ids: those are other records' keys. */
    private static List<String> said(Object record) {
        List<String> said = new ArrayList<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            switch (value(component, record)) {
                case null -> {}
                case String text -> said.add(text);
                case Number number -> said.add(number.toString());
                case Id id -> {}
                case Record nested -> said.addAll(said(nested));
                case List<?> items ->
                        items.forEach(
                                item -> {
                                    if (item instanceof String text) {
                                        said.add(text);
                                    } else if (item instanceof Number number) {
                                        said.add(number.toString());
                                    } else if (item instanceof Record nested) {
                                        said.addAll(said(nested));
                                    }
                                });
                default -> {}
            }
        }
        return said;
    }

    private ChainDescribed chain(Instant stated) {
        List<ChainDescribed.Member> members = new ArrayList<>();
        List<ChainDescribed.Supply> supplies = new ArrayList<>();
        for (int i = 0; i < MEMBERS; i++) {
            members.add(new ChainDescribed.Member(companies.get(i), Math.min(i, 3)));
            if (i > 0) {
                supplies.add(
                        new ChainDescribed.Supply(
                                companies.get(i),
                                companies.get(random.nextInt(i)),
                                new BigDecimal("0." + secrets.number())));
            }
        }
        return new ChainDescribed(
                companies.getFirst(),
                new ChainId("chain-" + secrets.word()),
                "사슬 " + secrets.word(),
                members,
                supplies,
                stated);
    }

    /** A fact belongs to the category of the node that carries its revision, as its statement says. */
    private static Map<Class<?>, Category> categories() {
        Map<Class<?>, Category> categories = new HashMap<>();
        for (Class<?> kind : Fact.class.getPermittedSubclasses()) {
            String statement = Cypher.beside(kind, kind.getSimpleName() + ".cypher").text();
            Matcher revised =
                    Pattern.compile("(\\w+)\\.\\w*[rR]evision = row\\.revision").matcher(statement);
            Set<Label> labels = new HashSet<>();
            while (revised.find()) {
                Matcher merged =
                        Pattern.compile("MERGE \\(" + revised.group(1) + ":(\\w+)")
                                .matcher(statement);
                while (merged.find()) {
                    labels.add(Label.of(merged.group(1)).orElseThrow());
                }
            }
            Set<Category> found = labels.stream().map(Label::category).collect(toSet());
            if (found.size() != 1) {
                throw new IllegalStateException(
                        "%s writes a revision to %s; it must be of one category"
                                .formatted(kind.getSimpleName(), labels));
            }
            categories.put(kind, found.iterator().next());
        }
        return categories;
    }

    private static @Nullable Object value(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What somebody agreed to show.
     *
     * @param part of which alone, null for all
     */
    private record Share(
            OrganisationId provider,
            OrganisationId consumer,
            Category category,
            @Nullable PartId part,
            LocalDate until) {

        boolean holds() {
            return !until.isBefore(TODAY);
        }
    }
}
