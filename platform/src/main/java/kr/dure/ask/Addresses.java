package kr.dure.ask;

import org.springframework.stereotype.Component;

/** Where the pages of things are, for links in templates and answers. */
@Component("addresses")
public final class Addresses {

    private static final String LOTS = "/lots";
    private static final String MACHINES = "/machines";
    private static final String COMPANIES = "/chain";

    public String lot(String owner, String id) {
        return under(LOTS, owner, id);
    }

    public String machine(String owner, String id) {
        return under(MACHINES, owner, id);
    }

    /** The card beside the map of the chain. */
    public String company(String id) {
        return under(COMPANIES, id);
    }

    private static String under(String folder, String... ids) {
        StringBuilder path = new StringBuilder(folder);
        for (String id : ids) {
            path.append('/').append(new Segment(id).written());
        }
        return path.toString();
    }
}
