package dev.lifeops.ocr.printer;

import static dev.lifeops.ocr.printer.Numbers.COMMA;
import static dev.lifeops.ocr.printer.Sheet.at;
import static dev.lifeops.ocr.printer.Sheet.upTo;

import dev.lifeops.ocr.printer.Sheet.Face;
import dev.lifeops.ocr.printer.Truth.Item;
import dev.lifeops.ocr.printer.Truth.Merchant;
import dev.lifeops.ocr.printer.Truth.Payment;
import dev.lifeops.ocr.printer.Truth.Tax;
import dev.lifeops.ocr.printer.Truth.Totals;
import java.math.BigDecimal;
import java.util.List;

/** A German till: name and price with the tax letter, SUMME EUR, the tax table, the TSE's footer. */
final class GermanTill implements Till {
    private final Dice dice;

    GermanTill(Dice dice) {
        this.dice = dice;
    }

    @Override
    public Sheet print(Truth truth) {
        Sheet sheet = new Sheet(dice.oneOf(40, 42, 44));
        header(truth.merchant(), sheet);
        items(truth.items(), sheet);
        sheet.rule(dice.oneOf('-', '='));
        sheet.pair(
                dice.oneOf(Face.TALL, Face.HUGE),
                dice.oneOf("SUMME  EUR", "SUMME", "Gesamtbetrag EUR"),
                COMMA.of(truth.total()));
        sheet.rule('=');
        payment(truth.payment(), sheet);
        taxes(truth.totals(), sheet.blank());
        footer(truth, sheet.blank());
        return sheet;
    }

    private void header(Merchant merchant, Sheet sheet) {
        sheet.title(merchant.name()).centre(merchant.street()).centre(merchant.town());
        sheet.centre("Tel. 0" + dice.digits(3) + "/" + dice.digits(6));
        sheet.centre(dice.oneOf("UID Nr.: ", "USt-IdNr. ") + merchant.taxId());
    }

    private void items(List<Item> items, Sheet sheet) {
        boolean quantityFirst = dice.chance(0.4);
        sheet.right("EUR");
        for (Item item : items) {
            if (quantityFirst && !item.isSingle()) {
                sheet.left(times(item));
            }
            sheet.pair(item.name(), COMMA.of(item.gross()) + " " + item.taxCode());
            if (!quantityFirst && !item.isSingle()) {
                sheet.left("   " + times(item));
            }
            reduction(item, sheet);
        }
    }

    private static String times(Item item) {
        return item.isWeighed()
                ? COMMA.of(item.quantity()) + " kg x " + COMMA.of(item.unitPrice()) + " EUR/kg"
                : item.quantity() + " Stk x " + COMMA.of(item.unitPrice());
    }

    private void reduction(Item item, Sheet sheet) {
        BigDecimal discount = item.discount();
        if (discount != null) {
            sheet.pair("   " + dice.oneOf("RABATT", "Aktionsrabatt"), COMMA.minus(discount) + " " + item.taxCode());
        }
    }

    private void payment(Payment payment, Sheet sheet) {
        if (payment.cash()) {
            sheet.pair(dice.oneOf("Bar", "Geg. BAR"), "EUR " + COMMA.of(payment.paid()));
            sheet.pair(dice.oneOf("Rückgeld", "Rückgeld BAR"), "EUR " + COMMA.of(payment.change()));
        } else {
            sheet.pair(dice.oneOf("Geg. EC-Cash", "Kartenzahlung"), "EUR " + COMMA.of(payment.paid()));
        }
    }

    private void taxes(Totals totals, Sheet sheet) {
        int end = sheet.columns();
        sheet.row(at(0, "MwSt"), upTo(end - 20, "Netto"), upTo(end - 10, "Steuer"), upTo(end, "Brutto"));
        for (Tax tax : totals.taxes()) {
            sheet.row(
                    at(0, tax.code() + "= " + COMMA.of(tax.rate(), 1) + "%"),
                    upTo(end - 20, COMMA.of(tax.net(true))),
                    upTo(end - 10, COMMA.of(tax.amount())),
                    upTo(end, COMMA.of(tax.base())));
        }
    }

    private void footer(Truth truth, Sheet sheet) {
        String date = Numbers.date(truth.at(), dice.oneOf("dd.MM.yyyy", "dd.MM.yy"));
        sheet.pair(date + "  " + Numbers.date(truth.at(), "HH:mm") + " Uhr", "Bon-Nr.:" + dice.digits(4));
        sheet.left("TSE-Transaktion: " + dice.digits(6)).left("Seriennr. Kasse: " + dice.digits(12));
        sheet.blank().centre("Vielen Dank für Ihren Einkauf!");
    }
}
