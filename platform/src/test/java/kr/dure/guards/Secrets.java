package kr.dure.guards;

import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.sight.Category;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words and numbers that occur once in the world, and who may read them: worked out here from what was stated and agreed, by
 * no Cypher.
 */
final class Secrets {

    private static final Pattern WORD = Pattern.compile("zq[a-z0-9]{7}");
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9a-f])[1-9][0-9]{8}(?![0-9a-f])");
    private static final Pattern GROUPED = Pattern.compile("(?<=[0-9]),(?=[0-9]{3})");
    private static final Pattern SCIENTIFIC = Pattern.compile("([1-9])\\.([0-9]{1,8})E8");

    private final Random random;
    private final Map<String, Set<Opener>> openers = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();

    Secrets(Random random) {
        this.random = random;
    }

    /**
     * Who may read it: the two sides of the record it stands in, and those with whom the owner shares the category.
     *
     * @param other the paper's other side, or null
     * @param category null if only the two may
     * @param byPart to whom an agreement shows the record for the part that it is about
     * @param named what it is the id of, if the record only names that
     */
    record Opener(
            OrganisationId owner,
            @Nullable OrganisationId other,
            @Nullable Category category,
            Set<OrganisationId> byPart,
            @Nullable Named named) {

        Opener(OrganisationId owner, @Nullable OrganisationId other, @Nullable Category category) {
            this(owner, other, category, Set.of(), null);
        }

        boolean isOpenTo(OrganisationId who, Map<Category, Set<OrganisationId>> sees) {
            boolean isParty = owner.equals(who) || who.equals(other);
            boolean seesRecord =
                    isParty
                            || byPart.contains(who)
                            || (category != null && sees.get(category).contains(owner));
            return seesRecord
                    && (named == null
                            || isParty
                            || sees.get(named.category()).contains(named.owner()));
        }
    }

    /** Something that a record of somebody else may name. */
    record Named(OrganisationId owner, Category category) {}

    String word() {
        StringBuilder word = new StringBuilder("zq");
        for (int i = 0; i < 7; i++) {
            word.append("abcdefghijklmnopqrstuvwxyz0123456789".charAt(random.nextInt(36)));
        }
        openers.put(word.toString(), new HashSet<>());
        return word.toString();
    }

    int number() {
        int number = 100_000_000 + random.nextInt(900_000_000);
        openers.put(String.valueOf(number), new HashSet<>());
        return number;
    }

    /** All secrets in a text are open so. */
    void open(String text, Opener opener, String place) {
        for (String secret : in(text)) {
            Set<Opener> known = openers.get(secret);
            if (known != null) {
                known.add(opener);
                places.merge(
                        secret,
                        place,
                        (one, other) -> one.contains(other) ? one : one + "; " + other);
            }
        }
    }

    /** Secrets of the world that stand in a text, however numbers are written. */
    Set<String> in(String text) {
        Set<String> found = new TreeSet<>();
        String lower = text.toLowerCase(Locale.ROOT);
        for (Matcher word = WORD.matcher(lower); word.find(); ) {
            found.add(word.group());
        }
        String plain =
                SCIENTIFIC
                        .matcher(GROUPED.matcher(text).replaceAll(""))
                        .replaceAll(
                                match ->
                                        match.group(1)
                                                + match.group(2)
                                                + "0".repeat(8 - match.group(2).length()));
        for (Matcher number = NUMBER.matcher(plain); number.find(); ) {
            found.add(number.group());
        }
        found.retainAll(openers.keySet());
        return found;
    }

    boolean mayRead(OrganisationId who, String secret, Map<Category, Set<OrganisationId>> sees) {
        return openers.getOrDefault(secret, Set.of()).stream()
                .anyMatch(opener -> opener.isOpenTo(who, sees));
    }

    String place(String secret) {
        return "%s (%s)".formatted(secret, places.getOrDefault(secret, "stated nowhere"));
    }
}
