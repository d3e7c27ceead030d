package kr.dure.audit;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * An entry as one company may read it. Of another company's person it tells the role, not the name, and of the agreements
 * those of the reader alone, and it never tells whose other data was touched.
 *
 * @param who user name of one of the reader's own people, else null
 * @param role leading role of who acted, or null where the entry doesn't say
 * @param way page, api or assistant, or null
 * @param repeats how often it was done again since {@code since}; 0 for an entry that tells of one deed
 * @param since null where the entry tells of one deed
 * @param agreements each {@code <provider>:<id>@<version>}
 */
public record Access(
        Instant at,
        @Nullable String who,
        String organisation,
        @Nullable String role,
        Deed.Act act,
        String subject,
        @Nullable String way,
        long repeats,
        @Nullable Instant since,
        List<String> agreements) {

    public Access {
        agreements = List.copyOf(agreements);
    }
}
