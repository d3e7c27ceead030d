package kr.dure.guard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How to ask a route for a record.
 *
 * @param theirs the values that name another company's record, by the names in the route's path, query or form
 * @param nobodys the same for a record that doesn't exist
 * @param given what else the form or query needs, the same both times
 * @param owned the page on which its owner sees the record, the same after a stranger tried to change it; blank for what changes nothing
 */
record RouteExample(
        String route,
        Map<String, String> theirs,
        Map<String, String> nobodys,
        Map<String, String> given,
        String owned) {

    static final String NOBODYS = "no-such-thing";

    /** For a route such as {@code GET /lots/{owner}/{id}}: names and values in turn. */
    static RouteExample of(String route, String... theirs) {
        Map<String, String> foreign = new HashMap<>();
        Map<String, String> absent = new HashMap<>();
        for (int i = 0; i < theirs.length; i += 2) {
            foreign.put(theirs[i], theirs[i + 1]);
            // the company exists in both, so that the record makes the difference
            absent.put(theirs[i], theirs[i].equals("owner") ? theirs[i + 1] : NOBODYS);
        }
        return new RouteExample(route, foreign, absent, Map.of(), "");
    }

    /** With fields besides; those that name the record stay as they are. */
    RouteExample with(Map<String, String> fields) {
        Map<String, String> more = new HashMap<>(fields);
        more.keySet().removeAll(theirs.keySet());
        return new RouteExample(route, theirs, nobodys, more, owned);
    }

    RouteExample ownedAt(String page) {
        return new RouteExample(route, theirs, nobodys, given, page);
    }

    String method() {
        return route.substring(0, route.indexOf(' '));
    }

    boolean isRead() {
        return List.of("GET", "HEAD").contains(method());
    }
}
