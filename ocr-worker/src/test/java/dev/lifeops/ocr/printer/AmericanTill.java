package dev.lifeops.ocr.printer;

import dev.lifeops.ocr.printer.Sheet.Face;
import dev.lifeops.ocr.printer.Truth.Item;
import dev.lifeops.ocr.printer.Truth.Merchant;
import dev.lifeops.ocr.printer.Truth.Payment;
import dev.lifeops.ocr.printer.Truth.Tax;
import dev.lifeops.ocr.printer.Truth.Totals;
import java.math.BigDecimal;
import java.util.List;

/** A till of the United States: sales tax on top of the prices, month first, no tax id. */
final class AmericanTill implements Till {
    private final Dice dice;

    AmericanTill(Dice dice) {
        this.dice = dice;
    }

    @Override
    public Sheet print(Truth truth) {
        Sheet sheet = new Sheet(dice.oneOf(40, 42, 44));
        boolean dateFirst = dice.chance(0.6);
        header(truth.merchant(), sheet);
        if (dateFirst) {
            moment(truth, sheet);
        }
        items(truth.items(), sheet.blank());
        totals(truth.totals(), sheet.blank());
        payment(truth.payment(), sheet);
        sheet.blank().centre("# ITEMS SOLD " + truth.items().size());
        if (!dateFirst) {
            moment(truth, sheet);
        }
        sheet.blank().centre("THANK YOU FOR SHOPPING LOCAL!");
        return sheet;
    }

    private void header(Merchant merchant, Sheet sheet) {
        sheet.title(merchant.name()).centre(merchant.street()).centre(merchant.town());
        sheet.centre("(" + dice.between(201, 989) + ") 555-01" + dice.digits(2)).blank();
    }

    private void moment(Truth truth, Sheet sheet) {
        String date = Numbers.date(truth.at(), dice.oneOf("MM/dd/yyyy", "MM/dd/yy", "MMM dd, yyyy"));
        String time = Numbers.date(truth.at(), dice.oneOf("hh:mm a", "HH:mm", "HH:mm:ss"));
        sheet.pair(date + "  " + time, "REG " + dice.digits(2) + " #" + dice.digits(4));
    }

    private void items(List<Item> items, Sheet sheet) {
        boolean coded = dice.chance(0.4);
        for (Item item : items) {
            String name = coded ? dice.digits(9) + " " + item.name() : item.name();
            sheet.pair(name, item.gross() + " " + item.taxCode());
            if (!item.isSingle()) {
                sheet.left("   " + times(item));
            }
            reduction(item, sheet);
        }
    }

    private static String times(Item item) {
        return item.isWeighed()
                ? item.quantity() + " lb @ " + item.unitPrice() + "/lb"
                : item.quantity() + " @ " + item.unitPrice();
    }

    private static void reduction(Item item, Sheet sheet) {
        BigDecimal discount = item.discount();
        if (discount != null) {
            sheet.pair("   STORE COUPON", discount + "-");
        }
    }

    private void totals(Totals totals, Sheet sheet) {
        sheet.pair("SUBTOTAL", Numbers.POINT.of(totals.goods()));
        for (Tax tax : totals.taxes()) {
            if (tax.amount().signum() > 0) {
                sheet.pair(dice.oneOf("TAX ", "SALES TAX ") + tax.rate() + "%", Numbers.POINT.of(tax.amount()));
            }
        }
        sheet.pair(dice.oneOf(Face.TALL, Face.BOLD), dice.oneOf("TOTAL", "BALANCE DUE"), "$" + totals.total());
    }

    private void payment(Payment payment, Sheet sheet) {
        if (payment.cash()) {
            sheet.pair("CASH", "$" + payment.paid()).pair("CHANGE", "$" + payment.change());
        } else {
            sheet.pair(dice.oneOf("VISA", "DEBIT") + " ****" + dice.digits(4), "$" + payment.paid());
        }
    }
}
