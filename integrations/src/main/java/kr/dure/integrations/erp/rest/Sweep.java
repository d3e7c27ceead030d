package kr.dure.integrations.erp.rest;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one list of an ERP from the last cursor to its end, page by page.
 *
 * <p>The cursor moves only at the end: pages need not come in the order of changes. Until then the page to go on with is
 * kept, so that a restart neither skips nor begins again.
 */
final class Sweep {

    private static final int MOST_PAGES = 100_000;
    private static final int LONGEST_LINK = 3_000;

    private final RestErpSettings.Erp erp;
    private final RestErpSettings.Resource resource;
    private final ErpHttp http;
    private final InstantSource clock;
    private final Set<String> visited = new HashSet<>();
    private List<JsonNode> before = List.of();
    private Cursors.Position position;
    private boolean ended;

    Sweep(
            RestErpSettings.Erp erp,
            RestErpSettings.Resource resource,
            ErpHttp http,
            InstantSource clock,
            Cursors.Position position) {
        this.erp = erp;
        this.resource = resource;
        this.http = http;
        this.clock = clock;
        this.position = position;
    }

    /** The next page, or empty at the end of the list. */
    Optional<Page> next() throws ErpFailure, InterruptedException {
        if (ended) {
            return Optional.empty();
        }
        URI address = address();
        if (!visited.add(address.toString()) || visited.size() > MOST_PAGES) {
            throw abandoned("its pages of %s lead in a circle".formatted(resource.path()));
        }
        JsonNode body = page(address);
        JsonNode array = body.at(resource.items());
        if (!array.isArray()) {
            throw new ErpFailure(
                    "%s holds no array at \"%s\"; set items of the list to its JSON pointer"
                            .formatted(resource.path(), resource.items()),
                    null);
        }
        List<JsonNode> items = array.valueStream().toList();
        return Optional.of(new Page(resource, items, after(address, body, items)));
    }

    /** The inbox has the page: go on behind it. */
    void kept(Page page) {
        position = page.after();
        ended = position.next() == null;
    }

    private JsonNode page(URI address) throws ErpFailure, InterruptedException {
        try {
            return http.get(address);
        } catch (ErpFailure.NoSuchPage gone) {
            if (position.next() == null) {
                throw gone;
            }
            throw abandoned(gone.getMessage() + "; the list is read again from its last cursor");
        }
    }

    /** Begin again from the last cursor next time. */
    private ErpFailure abandoned(String why) {
        position = new Cursors.Position(position.since(), null, null);
        return new ErpFailure(why, null);
    }

    Cursors.Position position() {
        return position;
    }

    private Cursors.Position after(URI address, JsonNode body, List<JsonNode> items)
            throws ErpFailure {
        String highest = highest(items);
        String next = resource.next() == null ? counted(items) : linked(address, body);
        return next == null
                ? new Cursors.Position(highest == null ? position.since() : highest, null, null)
                : new Cursors.Position(position.since(), next, highest);
    }

    private @Nullable String linked(URI address, JsonNode body) throws ErpFailure {
        String link = resource.next() == null ? "" : body.at(resource.next()).asString("");
        if (link.length() > LONGEST_LINK) {
            throw new ErpFailure("its next link has %,d characters".formatted(link.length()), null);
        }
        return link.isBlank() ? null : http.resolve(address, link.strip()).toString();
    }

    /** Only an empty page ends the list: a short one may be all that the ERP gives at once. */
    private @Nullable String counted(List<JsonNode> items) throws ErpFailure {
        if (items.isEmpty()) {
            return null;
        }
        if (items.equals(before)) {
            throw abandoned(
                    "two pages of %s are the same; set page-parameter, or next"
                            .formatted(resource.path()));
        }
        before = items;
        return String.valueOf(number() + 1);
    }

    private long number() {
        String next = position.next();
        return next == null ? resource.firstPage() : Long.parseLong(next);
    }

    private URI address() {
        String next = position.next();
        if (next != null && resource.next() != null) {
            return URI.create(next);
        }
        List<String> query = new ArrayList<>();
        query.add(resource.sizeParameter() + "=" + erp.pageSize());
        if (resource.next() == null) {
            query.add(resource.pageParameter() + "=" + number());
        }
        String since = since();
        if (since != null) {
            query.add(
                    resource.sinceParameter()
                            + "="
                            + URLEncoder.encode(since, StandardCharsets.UTF_8));
        }
        String base = erp.url().toString().replaceAll("/+$", "") + resource.path();
        return URI.create(base + (base.contains("?") ? "&" : "?") + String.join("&", query));
    }

    private @Nullable String since() {
        String since = position.since();
        return since == null
                ? resource.start()
                : Cursor.parse(since, erp.zone()).asked(resource.overlap());
    }

    private @Nullable String highest(List<JsonNode> items) {
        String had = position.highest() == null ? position.since() : position.highest();
        Cursor highest = had == null ? null : Cursor.parse(had, erp.zone());
        Instant now = clock.instant();
        for (JsonNode item : items) {
            try {
                String text = item.at(resource.cursor()).asString("");
                highest = Cursor.parse(text, erp.zone()).latest(highest, now);
            } catch (DateTimeException none) {
                // an item without a cursor can't move it
            }
        }
        return highest == null ? null : highest.toString();
    }
}
