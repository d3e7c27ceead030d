package kr.dure.sharing;

import static java.util.Objects.requireNonNullElse;

import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.fact.id.PartId;
import kr.dure.graph.sight.Category;
import kr.dure.graph.sight.Terms;
import kr.dure.identity.CompaniesInSight.Company;

import org.springframework.util.MultiValueMap;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Terms as a person filled them in.
 *
 * @param side whether the own company shows or asks to see
 * @param company id of the other one
 * @param parts numbers of parts of who shows its data, none for all
 * @param from ISO date
 * @param until ISO date
 */
record TermsForm(
        Side side,
        String company,
        List<String> categories,
        List<String> parts,
        String purpose,
        String from,
        String until) {

    TermsForm {
        company = company.strip();
        categories = List.copyOf(categories);
        parts = List.copyOf(parts);
        purpose = purpose.strip();
        from = from.strip();
        until = until.strip();
    }

    /** What a browser sent; what it left out is empty. */
    static TermsForm of(MultiValueMap<String, String> sent) {
        return new TermsForm(
                Side.of(first(sent, "side")),
                first(sent, "company"),
                sent.getOrDefault("categories", List.of()),
                sent.getOrDefault("parts", List.of()),
                first(sent, "purpose"),
                first(sent, "from"),
                first(sent, "until"));
    }

    static TermsForm empty(Side side, LocalDate today) {
        return new TermsForm(
                side,
                "",
                List.of(),
                List.of(),
                "",
                today.toString(),
                today.plusYears(1).toString());
    }

    /** Terms that exist already, to write a new version of; a first day that is past becomes today. */
    static TermsForm of(Terms terms, OrganisationId me, LocalDate today) {
        boolean provider = terms.provider().equals(me);
        LocalDate from = terms.from().isBefore(today) ? today : terms.from();
        return new TermsForm(
                provider ? Side.OFFER : Side.REQUEST,
                (provider ? terms.consumer() : terms.provider()).value(),
                terms.categories().stream().map(Category::name).sorted().toList(),
                terms.parts().stream().map(PartId::value).sorted().toList(),
                terms.purpose(),
                from.toString(),
                terms.until().toString());
    }

    /** With the other side that an agreement has already, whatever the form says. */
    TermsForm between(Side fixed, OrganisationId other) {
        return new TermsForm(fixed, other.value(), categories, parts, purpose, from, until);
    }

    public boolean has(String category) {
        return categories.contains(category);
    }

    public boolean names(String part) {
        return parts.contains(part);
    }

    /** Whom it is with, if that is one of the companies that the asker may name. */
    Optional<Company> among(List<Company> companies) {
        return companies.stream().filter(one -> one.id().value().equals(company)).findFirst();
    }

    /**
     * What is wrong, by field, as keys of texts; empty if it can become terms.
     *
     * @param known numbers of the parts that may be named
     */
    Map<String, String> problems(
            OrganisationId me, List<Company> companies, Set<String> known, LocalDate today) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (company.isEmpty()) {
            problems.put("company", "agreements.wrong.company");
        } else if (me.value().equals(company)) {
            problems.put("company", "agreements.wrong.self");
        } else if (among(companies).isEmpty()) {
            problems.put("company", "agreements.wrong.unknown");
        }
        if (chosen().isEmpty()) {
            problems.put("categories", "agreements.wrong.categories");
        }
        if (parts.size() > Terms.PARTS) {
            problems.put("parts", "agreements.wrong.parts.many");
        } else if (!known.containsAll(parts)) {
            problems.put("parts", "agreements.wrong.parts.unknown");
        } else if (!parts.isEmpty() && !chosen().stream().allMatch(Category::isByPart)) {
            problems.put("parts", "agreements.wrong.parts.whole");
        }
        if (purpose.isEmpty()) {
            problems.put("purpose", "agreements.wrong.purpose");
        } else if (purpose.length() > Terms.PURPOSE) {
            problems.put("purpose", "agreements.wrong.purpose.long");
        }
        Optional<LocalDate> first = date(from);
        Optional<LocalDate> last = date(until);
        if (first.isEmpty()) {
            problems.put("from", "agreements.wrong.date");
        } else if (first.get().isBefore(today)) {
            problems.put("from", "agreements.wrong.past");
        }
        if (last.isEmpty()) {
            problems.put("until", "agreements.wrong.date");
        } else if (first.isPresent() && last.get().isBefore(first.get())) {
            problems.put("until", "agreements.wrong.order");
        }
        return problems;
    }

    /** To be called only without problems. */
    Terms terms(OrganisationId me) {
        OrganisationId other = new OrganisationId(company);
        boolean offer = side == Side.OFFER;
        return new Terms(
                offer ? me : other,
                offer ? other : me,
                chosen(),
                parts.stream().map(PartId::new).collect(Collectors.toSet()),
                purpose,
                date(from).orElseThrow(),
                date(until).orElseThrow());
    }

    private Set<Category> chosen() {
        Set<Category> chosen = EnumSet.noneOf(Category.class);
        Arrays.stream(Category.values())
                .filter(category -> has(category.name()))
                .forEach(chosen::add);
        return chosen;
    }

    private static String first(MultiValueMap<String, String> sent, String field) {
        return requireNonNullElse(sent.getFirst(field), "");
    }

    private static Optional<LocalDate> date(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            return date.getYear() < 2000 || date.getYear() > 2999
                    ? Optional.empty()
                    : Optional.of(date);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Who would show its data. */
    enum Side {
        /** The own company shows. */
        OFFER,
        /** The own company asks to see. */
        REQUEST;

        static Side of(String text) {
            return text.equalsIgnoreCase(REQUEST.name()) ? REQUEST : OFFER;
        }
    }
}
