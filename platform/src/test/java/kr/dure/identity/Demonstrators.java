package kr.dure.identity;

import static java.util.stream.Collectors.toMap;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/** The people of the demonstration. */
public final class Demonstrators {

    private Demonstrators() {}

    /** By the name of their account. */
    public static Map<String, Asker> byUsername() {
        return new DemonstrationAccounts("not-used-here", Path.of("target"))
                .accounts().stream()
                        .map(Account::asker)
                        .collect(toMap(Asker::username, Function.identity()));
    }
}
