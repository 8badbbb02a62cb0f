package dev.lifeops.ocr.check;

import java.util.List;
import java.util.Map;

/** What each field's probability was judged by, by name; nothing for a field that is unknown. */
public record Evidence(
        Map<String, Double> merchant,
        Map<String, Double> purchasedOn,
        Map<String, Double> total,
        List<Map<String, Double>> items) {

    public Evidence {
        merchant = Map.copyOf(merchant);
        purchasedOn = Map.copyOf(purchasedOn);
        total = Map.copyOf(total);
        items = List.copyOf(items);
    }
}
