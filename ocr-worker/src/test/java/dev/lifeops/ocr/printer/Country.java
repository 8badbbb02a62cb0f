package dev.lifeops.ocr.printer;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where a shop stands, as far as its receipts show it. */
enum Country {
    MALAYSIA("MYR"),
    BRITAIN("GBP"),
    AMERICA("USD"),
    POLAND("PLN"),
    GERMANY("EUR");

    final String currency;

    Country(String currency) {
        this.currency = currency;
    }

    Words words() {
        return Words.of(name().toLowerCase(Locale.ROOT));
    }

    BigDecimal rate(String taxCode) {
        return new BigDecimal(Optional.ofNullable(rates().get(taxCode)).orElseThrow());
    }

    private Map<String, String> rates() {
        return switch (this) {
            case MALAYSIA -> Map.of("SR", "6", "ZR", "0");
            case BRITAIN -> Map.of("A", "20", "Z", "0");
            case AMERICA -> Map.of("T", "8.25", "N", "0");
            case POLAND -> Map.of("A", "23", "B", "8", "C", "5");
            case GERMANY -> Map.of("A", "19", "B", "7");
        };
    }

    Optional<String> taxId(Dice dice) {
        return switch (this) {
            case MALAYSIA -> Optional.of(TaxIds.malaysianGst(dice));
            case BRITAIN -> Optional.of(TaxIds.britishVat(dice));
            case AMERICA -> Optional.empty();
            case POLAND -> Optional.of(TaxIds.nip(dice));
            case GERMANY -> Optional.of(TaxIds.ustId(dice));
        };
    }

    boolean taxIncluded() {
        return this != AMERICA;
    }

    String weight() {
        return this == AMERICA ? "lb" : "kg";
    }

    String dateOrder() {
        return this == AMERICA ? "MDY" : "DMY";
    }

    /** Malaysia has no coins below five sen. */
    boolean roundsCash() {
        return this == MALAYSIA;
    }
}
