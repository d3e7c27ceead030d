package kr.dure.integrations.erp.rest;

import kr.dure.graph.fact.FactShape.Part;
import kr.dure.graph.fact.id.OrganisationId;
import kr.dure.integrations.connector.Told;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one object of a page tells. */
record ToldByItem(Item item) implements Told {

    @Override
    public String text(String path) {
        return item.text(path);
    }

    @Override
    public boolean tells(String path) {
        return item.tells(path);
    }

    @Override
    public List<Told> items(Part list) {
        return item.each(list.path()).stream().<Told>map(ToldByItem::new).toList();
    }

    @Override
    public boolean isItem() {
        return item.isItem();
    }

    @Override
    public Optional<OrganisationId> company(String text) {
        return item.knownOrganisation(text);
    }

    @Override
    public Optional<String> unit(String text) {
        return item.knownUnit(text);
    }

    @Override
    public Optional<BigDecimal> number(String text) {
        return Item.parsed(text);
    }

    @Override
    public Optional<Instant> time(String text) {
        return item.moment(text);
    }

    @Override
    public Optional<LocalDate> day(String text) {
        return time(text).map(at -> LocalDate.ofInstant(at, item.erp().zone()));
    }

    @Override
    public Optional<String> word(String path, String text) {
        return Optional.ofNullable(item.resource().words().getOrDefault(path, Map.of()).get(text));
    }

    @Override
    public Optional<String> doubt(String id) {
        return Optional.empty();
    }

    @Override
    public String expected(Part part) {
        return switch (part.form()) {
            case COMPANY -> Item.COMPANY;
            case ID -> "the id that its owner gave it, as text";
            case UNIT -> Item.UNIT;
            case WHOLE -> "a whole number";
            case NUMBER -> Item.NUMBER;
            case FLAG -> "true or false";
            case TIME, DAY -> Item.TIME;
            case MONTH -> "a month, such as 2026-03";
            case WORD ->
                    "one of %s, or a word that the settings list under words"
                            .formatted(part.words());
            case TEXT, RECORD, LIST -> "a text";
        };
    }

    @Override
    public void problem(String path, String expected) {
        item.problem(path, expected);
    }
}
