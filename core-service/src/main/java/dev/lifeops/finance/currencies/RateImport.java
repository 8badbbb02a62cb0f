package dev.lifeops.finance.currencies;

import dev.lifeops.identity.UserId;
import dev.lifeops.shared.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in a file of published rates, all of it or nothing. */
@Service
class RateImport {

    private final RateTable rates;

    RateImport(RateTable rates) {
        this.rates = rates;
    }

    /** What a file held. */
    @Schema(name = "RateImport")
    record Report(
            LocalDate from,
            LocalDate to,
            List<String> currencies,

            @Schema(description = "How many rates are new or other than before")
            int changed) {}

    @Transactional
    public Report take(UserId person, byte[] content) {
        var published = read(content).byCurrency();
        var changed = published.entrySet().stream()
                .mapToInt(it -> rates.publish(person, it.getKey(), it.getValue()))
                .sum();
        return new Report(
                published.values().stream()
                        .map(it -> it.firstKey())
                        .min(LocalDate::compareTo)
                        .orElseThrow(),
                published.values().stream()
                        .map(it -> it.lastKey())
                        .max(LocalDate::compareTo)
                        .orElseThrow(),
                List.copyOf(published.keySet()),
                changed);
    }

    private static PublishedRates read(byte[] content) {
        try {
            return RateFile.read(content);
        } catch (UnreadableRates e) {
            throw new Problem(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "RATES_UNREADABLE",
                    "This is no file of the European Central Bank's reference rates: %s.".formatted(e.getMessage()));
        }
    }
}
