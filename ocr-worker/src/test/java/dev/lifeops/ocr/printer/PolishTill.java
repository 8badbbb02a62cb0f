package dev.lifeops.ocr.printer;

import dev.lifeops.ocr.printer.Sheet.Face;
import dev.lifeops.ocr.printer.Truth.Item;
import dev.lifeops.ocr.printer.Truth.Merchant;
import dev.lifeops.ocr.printer.Truth.Payment;
import dev.lifeops.ocr.printer.Truth.Tax;
import dev.lifeops.ocr.printer.Truth.Totals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** A Polish fiscal printer: items, tax by letter, SUMA PLN, payment, the fiscal footer. */
final class PolishTill implements Till {
    private final Dice dice;
    private final PolishItems layout;
    private final Numbers numbers;

    PolishTill(Dice dice) {
        this.dice = dice;
        this.layout = dice.oneOf(PolishItems.values());
        this.numbers = layout.numbers;
    }

    @Override
    public Sheet print(Truth truth) {
        Sheet sheet = new Sheet(dice.oneOf(44, 46, 48));
        header(truth, sheet);
        items(truth.items(), sheet);
        taxes(truth.totals(), sheet.rule('-'));
        sum(truth.total(), sheet.rule('-'));
        payment(truth.payment(), sheet.rule('-'));
        footer(truth, sheet);
        return sheet;
    }

    private void header(Truth truth, Sheet sheet) {
        Merchant merchant = truth.merchant();
        sheet.centre(merchant.name()).centre(merchant.street()).centre(merchant.town());
        sheet.centre("NIP " + written(Objects.requireNonNull(merchant.taxId())));
        sheet.pair(Numbers.date(truth.at(), "yyyy-MM-dd"), "W" + dice.digits(6));
        sheet.title("PARAGON FISKALNY").rule('-');
    }

    private String written(String nip) {
        return dice.chance(0.5) ? nip : nip.replaceFirst("(...)(...)(..)(..)", "$1-$2-$3-$4");
    }

    private void items(List<Item> items, Sheet sheet) {
        boolean voids = dice.chance(0.15);
        for (Item item : items) {
            String code = "590" + dice.digits(10);
            layout.print(item, code, sheet);
            if (voids && item.equals(items.getFirst())) {
                layout.printVoided(unreduced(item), code, sheet);
            }
        }
        reductions(items, sheet);
    }

    private static Item unreduced(Item item) {
        return new Item(
                item.name(), item.quantity(), item.unit(), item.unitPrice(), null, item.gross(), item.taxCode());
    }

    private void reductions(List<Item> items, Sheet sheet) {
        BigDecimal sum = items.stream()
                .map(item -> item.gross().subtract(item.total()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (layout.countsReductions() && sum.signum() > 0) {
            sheet.pair("OPUSTY ŁĄCZNIE", numbers.of(sum));
        }
    }

    private void taxes(Totals totals, Sheet sheet) {
        String sold = dice.oneOf("SPRZEDAŻ OPODATKOWANA ", "Sprzed. opod. PTU ", "SP.OP. ");
        for (Tax tax : totals.taxes()) {
            sheet.pair(sold + tax.code(), numbers.of(tax.base()));
            sheet.pair(rate(tax), numbers.of(tax.amount()));
        }
        sheet.pair("SUMA PTU", numbers.of(totals.tax()));
    }

    private String rate(Tax tax) {
        return layout.countsReductions()
                ? "PTU " + tax.code() + " " + numbers.of(tax.rate(), 2) + " %"
                : "Kwota PTU " + tax.code() + " " + tax.rate() + "%";
    }

    private void sum(BigDecimal total, Sheet sheet) {
        sheet.pair(dice.oneOf(Face.TALL, Face.HUGE), dice.oneOf("SUMA PLN", "SUMA: PLN"), numbers.of(total));
    }

    private void payment(Payment payment, Sheet sheet) {
        if (payment.cash()) {
            sheet.pair("GOTÓWKA", numbers.of(payment.paid()) + " PLN");
            sheet.pair(dice.oneOf("Reszta", "RESZTA GOTÓWKA"), numbers.of(payment.change()) + " PLN");
        } else {
            sheet.pair(dice.oneOf("Karta płatnicza", "KARTA VISA"), numbers.of(payment.paid()) + " PLN");
        }
    }

    private void footer(Truth truth, Sheet sheet) {
        sheet.pair("#" + dice.digits(3) + "  KIEROWNIK", "nr: " + dice.digits(5));
        sheet.pair(Numbers.date(truth.at(), dice.oneOf("yyyy-MM-dd", "dd-MM-yyyy")), Numbers.date(truth.at(), "HH:mm"));
        sheet.centre(control()).centre("{PL} ABC " + dice.digits(10)).blank().centre("Dziękujemy i zapraszamy!");
    }

    private String control() {
        return "7F" + dice.digits(4) + "C" + dice.digits(8) + "A" + dice.digits(4) + "E" + dice.digits(6);
    }
}
