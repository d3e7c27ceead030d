package kr.dure.integrations.ingest;

import kr.dure.graph.fact.Fact;
import kr.dure.graph.fact.FactJson;
import kr.dure.graph.fact.Outcome;
import kr.dure.integrations.connector.Translated;
import kr.dure.integrations.connector.Translation;

import org.springframework.stereotype.Component;

import java.util.List;

/** Reads a record that is a fact as JSON already. */
@Component
public final class FactTranslation implements Translation {

    /** Kind of facts that come as JSON. */
    public static final String KIND = "fact";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Translated translate(String connection, String original) {
        return switch (FactJson.parse(original)) {
            case Fact fact -> new Translated.Facts(List.of(fact));
            case Outcome.Rejected rejected ->
                    new Translated.Rejected(rejected.original(), rejected.problems());
        };
    }
}
