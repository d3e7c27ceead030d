package kr.dure.ask;

import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.graph.sight.Category;
import kr.dure.graph.sight.Sight;
import kr.dure.prompts.Question;

import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Tells empty answers apart by the sight and what was asked about alone, so that nothing hidden shows through. */
final class Noes {

    private Noes() {}

    static No of(Sight sight, Question question, List<Entity> about) {
        SortedSet<Category> read = categories(question);
        boolean whole = !about.isEmpty();
        for (Entity entity : about) {
            OrganisationId company =
                    new OrganisationId(Objects.requireNonNullElse(entity.owner(), entity.id()));
            long seen =
                    read.stream()
                            .filter(category -> sight.owners(category).contains(company))
                            .count();
            if (seen == 0 && !read.isEmpty() && read.stream().noneMatch(partly(sight, company))) {
                return new No.NotPermitted(company, read);
            }
            whole &= seen == read.size();
        }
        return whole ? new No.None() : new No.NoneInSight();
    }

    /** What agreements show of some of a company's parts. */
    private static Predicate<Category> partly(Sight sight, OrganisationId company) {
        return category ->
                sight.parts(category).stream().anyMatch(part -> part.owner().equals(company));
    }

    /** Names and master data are seen of every partner; they tell nothing of what is shared. */
    private static SortedSet<Category> categories(Question question) {
        SortedSet<Category> read = new TreeSet<>(Asked.categories(question).toList());
        if (read.size() > 1) {
            read.remove(Category.MASTER);
        }
        return read;
    }
}
