package kr.dure.assistant.builtin;

import kr.dure.ask.Asks;
import kr.dure.ask.Entity;
import kr.dure.ask.Linking;
import kr.dure.ask.Links;
import kr.dure.assistant.language.Particles;
import kr.dure.assistant.language.Periods;
import kr.dure.identity.Asker;
import kr.dure.prompts.ValueType;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the lots, parts, machines, cases and companies that a sentence names, within the asker's sight. */
final class Mentions {

    /** Ids of any company: letters and digits in groups, or letters followed by digits. */
    private static final Pattern ID =
            Pattern.compile(
                    "(?<![A-Za-z0-9])(?:[A-Za-z0-9]+(?:[-_/.#][A-Za-z0-9]+)+|[A-Za-z]{1,6}\\d{2,}[A-Za-z0-9]*)");

    /** With the company or the kind of machine before it, which another word may as well be. */
    private static final Pattern CALLED_UNIT_NUMBER = Pattern.compile("[가-힣A-Za-z]+\\s\\d{1,3}호기");

    private static final Pattern UNIT_NUMBER = Pattern.compile("\\d{1,3}호기");

    private static final Pattern TIER = Pattern.compile("(?i)tier-\\d");
    private static final Pattern RANGE = Pattern.compile("\\d{1,9}-\\d{1,9}");
    private static final Pattern SERIALS = Pattern.compile("(?i)시리얼|일련|차대|serial|\\bvin");

    /** As a unit's number looks, if need be with a slip in it. */
    private static final Pattern NEARLY_UNIT_NUMBER = Pattern.compile("\\d{1,3}[가-힣]{2}");

    private static final Pattern CASE = Pattern.compile("(?i)\\b8d[\\s-]*(?=\\d)");
    private static final Pattern HANGUL_WORD =
            Pattern.compile("(?:\\(주\\)|㈜)?[가-힣][가-힣0-9]+(?:\\(주\\))?");
    private static final Pattern CAPITALS = Pattern.compile("\\b[A-Z][a-z]+(?:\\s[A-Z][a-z]+)*\\b");
    private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]{3,}");
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:(?:품번|부품)\\s*)?");
    private static final Pattern DIGIT = Pattern.compile("\\d");

    /** Endings of company names: such a word that fits nothing is told, not passed over. */
    private static final Pattern COMPANY =
            Pattern.compile(
                    ".+(정밀|금속|프레스|테크|도금|주조|화학|모듈|쿨링|전자|산업|공업|기업|상사|엔지니어링|코리아|시스템|몰드|동박|전선|열처리|커넥트|써멀|에너지|솔루션|머티리얼|케미칼|오토|기공|산기|이엔지)");

    private static final List<String> OF_IDS =
            List.of(
                    "Lot",
                    "Part",
                    "Machine",
                    "QualityCase",
                    "ChangeNotice",
                    "Mould",
                    "Organisation",
                    "Order",
                    "Plant");
    private static final List<String> OF_NAMES =
            List.of("Organisation", "Part", "Machine", "Plant");
    private static final List<String> TERMS =
            Arrays.stream(ValueType.values())
                    .filter(ValueType::isTerm)
                    .map(ValueType::word)
                    .toList();

    private final Asks asks;
    private final Set<String> usual;
    private final Set<String> types;

    /**
     * @param usual words that phrasings use, which therefore name nothing
     * @param types words of the types that some question can be asked about
     */
    Mentions(Asks asks, Set<String> usual, Set<String> types) {
        this.asks = asks;
        this.usual = Set.copyOf(usual);
        this.types = Set.copyOf(types);
    }

    /** Reads a normalised text. */
    Sentence read(String text, Asker asker, LocalDate today) {
        String spelled = CASE.matcher(text).replaceAll("8D-");
        Periods.Found period = Periods.find(spelled, today).orElse(null);
        Linking names = asks.linking(asker);
        List<Mention> mentions = new ArrayList<>();
        found(ID, spelled, period, mentions, (said, at) -> id(names, spelled, said, at));
        for (Pattern pattern : List.of(CALLED_UNIT_NUMBER, UNIT_NUMBER, HANGUL_WORD, CAPITALS)) {
            found(pattern, spelled, period, mentions, (said, at) -> name(names, said, at));
        }
        found(LATIN_WORD, spelled, period, mentions, (said, at) -> word(names, said, at));
        found(
                NEARLY_UNIT_NUMBER,
                spelled,
                period,
                mentions,
                (said, at) ->
                        Optional.of(guessed(names, said, at, List.of("Machine")))
                                .filter(Mention::known));
        mentions.sort(Comparator.comparingInt(Mention::start));
        return new Sentence(spelled, period, together(mentions, spelled));
    }

    /** Neighbours that name one thing between them. */
    private static List<Mention> together(List<Mention> mentions, String text) {
        List<Mention> together = new ArrayList<>();
        for (Mention next : mentions) {
            Mention one = together.isEmpty() ? null : together.getLast();
            if (one != null && describes(one, next, text)) {
                together.set(together.size() - 1, next);
            } else if (one != null && owns(one, next, text)) {
                together.removeLast();
                together.addAll(machine(one, next, text));
            } else {
                together.add(next);
            }
        }
        return together;
    }

    private static boolean owns(Mention one, Mention next, String text) {
        return !one.as("Organisation").isEmpty()
                && next.meanings().keySet().equals(Set.of("Machine"))
                && text.substring(one.end(), next.start()).matches("의?\\s*");
    }

    /** A machine called by its company and number is that company's alone; nothing is known of one that it doesn't have. */
    private static List<Mention> machine(Mention company, Mention machine, String text) {
        List<Entity> companies = company.as("Organisation");
        Set<String> owners = companies.stream().map(Entity::id).collect(Collectors.toSet());
        List<Entity> its =
                machine.as("Machine").stream()
                        .filter(one -> owners.contains(String.valueOf(one.owner())))
                        .toList();
        if (!its.isEmpty() && company.spelt()) {
            return List.of(company, machine.meaning(Map.of("Machine", its)));
        }
        Map<String, List<Entity>> meanings = new LinkedHashMap<>();
        if (!its.isEmpty()) {
            meanings.put("Machine", its);
            meanings.put("Organisation", companies);
        }
        return List.of(
                new Mention(
                        text.substring(company.start(), machine.end()),
                        company.start(),
                        machine.end(),
                        meanings,
                        company.spelt() && machine.spelt()));
    }

    /** What a part is called, said before its number, names nothing more: {@code 브라켓 BK-110}. */
    private static boolean describes(Mention one, Mention next, String text) {
        return !one.spelt()
                && next.spelt()
                && one.as("Part").stream().anyMatch(next.as("Part")::contains)
                && BETWEEN.matcher(text.substring(one.end(), next.start())).matches();
    }

    /** What a pattern finds, but for what is found already. */
    private static void found(
            Pattern pattern,
            String text,
            Periods.@Nullable Found period,
            List<Mention> mentions,
            BiFunction<String, Integer, Optional<Mention>> reading) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (!overlaps(matcher.start(), matcher.end(), period, mentions)) {
                reading.apply(matcher.group(), matcher.start()).ifPresent(mentions::add);
            }
        }
    }

    private Optional<Mention> id(Linking names, String text, String said, int start) {
        return spelt(names, said, start, OF_IDS)
                .or(
                        () ->
                                isTerm(names, said)
                                        ? Optional.empty()
                                        : Optional.of(guessed(names, said, start, OF_IDS))
                                                .filter(
                                                        guess ->
                                                                guess.known() || looksLikeId(said)))
                .filter(found -> found.known() || !isCounted(text, said));
    }

    /** A code that records use, which looks like an id; questions find it by themselves. */
    private boolean isTerm(Linking names, String said) {
        return TERMS.stream()
                .filter(types::contains)
                .anyMatch(type -> names.link(type, said).certain().isPresent());
    }

    private Optional<Mention> name(Linking names, String whole, int start) {
        String stem = Particles.strip(whole);
        Set<String> forms = new LinkedHashSet<>(List.of(whole, stem));
        forms.removeIf(said -> said.length() < 2 || (isWord(said) && !isName(said)));
        return forms.stream()
                .flatMap(said -> spelt(names, said, start, OF_NAMES).stream())
                .findFirst()
                .or(
                        () ->
                                Optional.of(stem)
                                        .filter(forms::contains)
                                        .map(said -> guessed(names, said, start, OF_NAMES))
                                        .filter(
                                                guess ->
                                                        guess.known()
                                                                || COMPANY.matcher(stem)
                                                                        .matches()));
    }

    /** A plain word names something only where it is written as that is called. */
    private Optional<Mention> word(Linking names, String said, int start) {
        return isWord(said) ? Optional.empty() : spelt(names, said, start, OF_NAMES);
    }

    /** Whether it is a tier, or a range of serial numbers where the text speaks of these. */
    private static boolean isCounted(String text, String said) {
        return TIER.matcher(said).matches()
                || (RANGE.matcher(said).matches() && SERIALS.matcher(text).find());
    }

    /** Whether phrasings use it, so that it may be a plain word. */
    private boolean isWord(String said) {
        return usual.contains(said.toLowerCase(Locale.ROOT));
    }

    /** A phrasing may name a company or a machine of the examples: passing it over would widen the answer. */
    private static boolean isName(String said) {
        return COMPANY.matcher(said).matches() || UNIT_NUMBER.matcher(said).matches();
    }

    private Optional<Mention> spelt(Linking names, String said, int start, List<String> among) {
        Map<String, List<Entity>> meanings =
                meanings(names, said, among, links -> links.match().isCertain());
        return meanings.isEmpty()
                ? Optional.empty()
                : Optional.of(new Mention(said, start, start + said.length(), meanings, true));
    }

    private Mention guessed(Linking names, String said, int start, List<String> among) {
        Map<String, List<Entity>> meanings =
                meanings(names, said, among, links -> links.match() == Links.Match.SIMILAR);
        return new Mention(said, start, start + said.length(), meanings, false);
    }

    private Map<String, List<Entity>> meanings(
            Linking names, String said, List<String> among, Predicate<Links> fits) {
        Map<String, List<Entity>> meanings = new LinkedHashMap<>();
        for (String type : among) {
            if (types.contains(type)) {
                Links links = names.link(type, said);
                if (fits.test(links) && !links.candidates().isEmpty()) {
                    meanings.put(type, links.candidates());
                }
            }
        }
        return meanings;
    }

    private static boolean looksLikeId(String said) {
        return DIGIT.matcher(said).find() && !said.matches("[0-9./]+|(?i)(8d|4m|q[1-4]|h[12])");
    }

    private static boolean overlaps(
            int start, int end, Periods.@Nullable Found period, List<Mention> mentions) {
        boolean inPeriod = period != null && start < period.end() && end > period.start();
        return inPeriod
                || mentions.stream().anyMatch(other -> start < other.end() && end > other.start());
    }
}
