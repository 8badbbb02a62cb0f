package dev.lifeops.ocr.paragon;

import dev.lifeops.ocr.check.PaymentMethod;
import dev.lifeops.ocr.check.Reading;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The ministry's own form of a receipt: a line's {@code brutto} is after its discount, deposits stand outside. */
final class FiscalDocument {

    private final JsonNode head;
    private final JsonNode seller;
    private final JsonNode receipt;

    FiscalDocument(JsonNode document) {
        this.head = document.path("naglowek");
        this.seller = document.path("podmiot1");
        this.receipt = document.path("paragon");
    }

    Reading reading() {
        var sums = receipt.path("podsum");
        var currency = Values.text(sums.path("waluta"));
        return new Sale(
                        merchant(),
                        Values.localTime(
                                receipt.hasNonNull("zakSprzed") ? receipt.path("zakSprzed") : head.path("dataJPK")),
                        currency == null ? "PLN" : currency,
                        total(),
                        taxes(sums.path("sumaNetto")),
                        payment(),
                        items(),
                        deposit(),
                        Values.joined(" ", Values.text(seller.path("nrUnik")), Values.text(receipt.path("JPKID"))))
                .reading();
    }

    /** The fiscal total; where it is not told, what was to be paid without the deposits. */
    private BigDecimal total() {
        var told = Values.amount(receipt.path("podsum").path("sumaBrutto"));
        if (told != null) {
            return told;
        }
        var due = Values.required(receipt.path("total").path("zaplZwrot"), "total");
        var deposit = deposit();
        return deposit == null ? due : due.subtract(deposit);
    }

    private @Nullable BigDecimal deposit() {
        return Values.amount(receipt.path("opak").path("wart"));
    }

    private Reading.Merchant merchant() {
        var place = seller.path("adresPod");
        var street = Values.joined(" ", Values.text(place.path("ulica")), Values.text(place.path("nrDomu")));
        var town = Values.joined(" ", Values.text(place.path("kodPoczt")), Values.text(place.path("miejsc")));
        return new Reading.Merchant(
                Values.text(seller.path("nazwaPod")),
                Values.text(seller.path("NIP")),
                Values.joined(", ", street, town));
    }

    private List<Reading.Item> items() {
        var lines = new Lines();
        for (var position : receipt.path("pozycja")) {
            var goods = position.path("towar");
            if (goods.isObject()) {
                add(goods, lines);
            }
            var discount = position.path("rabat");
            if (discount.isObject() && !Lines.isCancelled(discount, "oper")) {
                addDiscount(discount, lines);
            }
        }
        return lines.items(total());
    }

    private static void add(JsonNode goods, Lines lines) {
        var code = Values.text(goods.path("idStPTU"));
        lines.add(
                Values.name(goods.path("nazwa"), code),
                Values.quantity(goods.path("ilosc")),
                Values.amount(goods.path("cena")),
                Values.amount(goods.path("rabat").path("wart")),
                Values.required(goods.path("brutto"), "price of a line"),
                code);
        if (goods.path("oper").asBoolean(false)) {
            lines.cancelLast();
        }
    }

    /** What was taken off the bill as a whole is a line of its own. */
    private static void addDiscount(JsonNode discount, Lines lines) {
        var label = Values.joined(" ", Values.text(discount.path("nazwa")), Values.text(discount.path("opis")));
        lines.add(
                label == null ? "Rabat" : label,
                null,
                null,
                null,
                Values.required(discount.path("wart"), "amount of a discount"),
                Values.text(discount.path("idStPTU")));
    }

    private List<Reading.Tax> taxes(JsonNode sums) {
        return sums.valueStream()
                .map(sum -> new Reading.Tax(
                        Values.text(sum.path("idStPTU")),
                        rate(Values.text(sum.path("idStPTU"))),
                        Values.amount(sum.path("vat"))))
                .filter(tax -> tax.amount() != null && tax.amount().signum() != 0)
                .toList();
    }

    private @Nullable BigDecimal rate(@Nullable String code) {
        return receipt.path("stPTU")
                .valueStream()
                .filter(rate -> Objects.equals(Values.text(rate.path("id")), code))
                .map(rate -> Values.rate(rate.path("wart")))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Reading.Payment payment() {
        BigDecimal paid = null;
        BigDecimal change = null;
        PaymentMethod method = null;
        for (var part : receipt.path("platnosc")) {
            var amount = Values.amount(part.path("wart"));
            if (part.path("reszta").asBoolean(false)) {
                change = plus(change, amount);
            } else {
                paid = plus(paid, amount);
                method = method == null || method == method(part) ? method(part) : PaymentMethod.OTHER;
            }
        }
        return new Reading.Payment(method, paid, change);
    }

    private static @Nullable BigDecimal plus(@Nullable BigDecimal sum, @Nullable BigDecimal amount) {
        return sum == null || amount == null ? amount : sum.add(amount);
    }

    private static PaymentMethod method(JsonNode part) {
        var told = (part.path("nazwa").asString("") + " " + part.path("forma").asString("")).toLowerCase(Locale.ROOT);
        if (told.contains("gotówk")) {
            return PaymentMethod.CASH;
        }
        return told.contains("kart") ? PaymentMethod.CARD : PaymentMethod.OTHER;
    }
}
