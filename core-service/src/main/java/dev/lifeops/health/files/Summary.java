package dev.lifeops.health.files;

import dev.lifeops.health.intake.Tally;
import java.util.List;
import java.util.Map;

/**
 * What became of an upload.
 *
 * @param sources that it came from
 * @param filesRead of those that it held
 * @param filesIgnored that tell of nothing known
 * @param kinds what became of the rows, by what they tell of
 * @param refused rows, by reason
 * @param refusedRows the first of them
 */
public record Summary(
        List<String> sources,
        int filesRead,
        int filesIgnored,
        Map<String, Tally> kinds,
        Map<String, Long> refused,
        List<RefusedRow> refusedRows) {

    public Summary {
        sources = List.copyOf(sources);
        kinds = Map.copyOf(kinds);
        refused = Map.copyOf(refused);
        refusedRows = List.copyOf(refusedRows);
    }
}
