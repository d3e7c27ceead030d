package kr.dure.assistant.builtin;

import kr.dure.ask.Asks;
import kr.dure.ask.Entity;
import kr.dure.ask.Linking;
import kr.dure.ask.Links;
import kr.dure.assistant.language.Particles;
import kr.dure.assistant.language.Periods;
import kr.dure.identity.Asker;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the lots, parts, machines, cases and companies that a sentence names, within the asker's sight. */
final class Mentions {

    /** Ids of any company: letters and digits in groups, or letters followed by digits. */
    private static final Pattern ID =
            Pattern.compile(
                    "(?<![A-Za-z0-9])(?:[A-Za-z0-9]+(?:[-_/.#][A-Za-z0-9]+)+|[A-Za-z]{1,6}\\d{2,}[A-Za-z0-9]*)");

    private static final Pattern UNIT_NUMBER = Pattern.compile("(?:[가-힣A-Za-z]+\\s)?\\d{1,3}호기");
    private static final Pattern CASE = Pattern.compile("(?i)\\b8d[\\s-]*(?=\\d)");
    private static final Pattern HANGUL_WORD =
            Pattern.compile("(?:\\(주\\)|㈜)?[가-힣][가-힣0-9]+(?:\\(주\\))?");
    private static final Pattern CAPITALS = Pattern.compile("\\b[A-Z][a-z]+(?:\\s[A-Z][a-z]+)*\\b");
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
        ids(spelled, names, period, mentions);
        names(UNIT_NUMBER, spelled, names, period, mentions);
        names(HANGUL_WORD, spelled, names, period, mentions);
        names(CAPITALS, spelled, names, period, mentions);
        mentions.sort(Comparator.comparingInt(Mention::start));
        return new Sentence(spelled, period, mentions);
    }

    private void ids(
            String text, Linking names, Periods.@Nullable Found period, List<Mention> mentions) {
        Matcher matcher = ID.matcher(text);
        while (matcher.find()) {
            if (overlaps(matcher.start(), matcher.end(), period, mentions)) {
                continue;
            }
            String said = matcher.group();
            Map<String, List<Entity>> meanings = meanings(names, said, OF_IDS);
            if (!meanings.isEmpty() || looksLikeId(said)) {
                mentions.add(new Mention(said, matcher.start(), matcher.end(), meanings));
            }
        }
    }

    private void names(
            Pattern pattern,
            String text,
            Linking names,
            Periods.@Nullable Found period,
            List<Mention> mentions) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            String whole = matcher.group();
            if (overlaps(matcher.start(), matcher.end(), period, mentions)) {
                continue;
            }
            String stem = Particles.strip(whole);
            for (String said : stem.equals(whole) ? List.of(whole) : List.of(whole, stem)) {
                boolean company = COMPANY.matcher(said).matches() && said.equals(stem);
                boolean name = company || UNIT_NUMBER.matcher(said).matches();
                // a phrasing may name a company or a machine of the examples: passing it over would
                // widen the answer
                boolean word = !name && usual.contains(said.toLowerCase(Locale.ROOT));
                if (word || said.length() < 2) {
                    continue;
                }
                Map<String, List<Entity>> meanings = meanings(names, said, OF_NAMES);
                if (!meanings.isEmpty() || company) {
                    int end = matcher.start() + said.length();
                    mentions.add(new Mention(said, matcher.start(), end, meanings));
                    break;
                }
            }
        }
    }

    private Map<String, List<Entity>> meanings(Linking names, String said, List<String> among) {
        Map<String, List<Entity>> meanings = new LinkedHashMap<>();
        for (String type : among) {
            if (types.contains(type)) {
                Links links = names.link(type, said);
                if (Mention.certain(links)) {
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
