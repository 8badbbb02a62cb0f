package dev.lifeops.ocr.parse;

import dev.lifeops.ocr.parse.dates.DateCandidate;
import dev.lifeops.ocr.parse.figures.Figure;
import dev.lifeops.ocr.parse.figures.TaxCandidate;
import dev.lifeops.ocr.parse.items.ItemCandidate;
import dev.lifeops.ocr.parse.merchant.MerchantCandidate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that one pass over a receipt offers.
 *
 * @param language the code of the language whose words were found, such as {@code eng}
 * @param recognition the mean confidence of the words, from 0 to 1
 */
public record Candidates(
        @Nullable String language,
        List<Figure> figures,
        List<DateCandidate> dates,
        @Nullable LocalTime time,
        List<MerchantCandidate> merchants,
        @Nullable String taxId,
        @Nullable String address,
        @Nullable String currency,
        List<TaxCandidate> taxes,
        List<ItemCandidate> items,
        double recognition,
        String text) {

    public Candidates {
        figures = List.copyOf(figures);
        dates = List.copyOf(dates);
        merchants = List.copyOf(merchants);
        taxes = List.copyOf(taxes);
        items = List.copyOf(items);
    }
}
