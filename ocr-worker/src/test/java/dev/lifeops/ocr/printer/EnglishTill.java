package dev.lifeops.ocr.printer;

import static dev.lifeops.ocr.printer.Sheet.at;
import static dev.lifeops.ocr.printer.Sheet.upTo;

import dev.lifeops.ocr.printer.Sheet.Face;
import dev.lifeops.ocr.printer.Truth.Item;
import dev.lifeops.ocr.printer.Truth.Payment;
import dev.lifeops.ocr.printer.Truth.Tax;
import dev.lifeops.ocr.printer.Truth.Totals;
import java.math.BigDecimal;
import java.util.List;

/** A till of Malaysia or Britain: tax inside the prices, day first, a tax summary at the end. */
final class EnglishTill implements Till {
    /** What differs between the countries' tills. */
    record Habit(String sign, String tax, List<String> taxIds, String document, String farewell) {
        static final Habit MALAYSIAN = new Habit(
                "RM", "GST", List.of("GST ID : ", "GST REG NO: "), "TAX INVOICE", "THANK YOU, PLEASE COME AGAIN");
        static final Habit BRITISH = new Habit(
                "£", "VAT", List.of("VAT NO. ", "VAT Reg No: "), "SALES RECEIPT", "THANK YOU FOR SHOPPING WITH US");
    }

    private final Habit habit;
    private final Dice dice;

    EnglishTill(Habit habit, Dice dice) {
        this.habit = habit;
        this.dice = dice;
    }

    @Override
    public Sheet print(Truth truth) {
        Sheet sheet = new Sheet(dice.oneOf(44, 46, 48));
        header(truth, sheet);
        items(truth.items(), sheet.rule('-'));
        totals(truth, sheet.rule('-'));
        payment(truth.payment(), sheet);
        taxes(truth.totals(), sheet.rule('-'));
        sheet.rule('-').centre(habit.farewell());
        return sheet;
    }

    private void header(Truth truth, Sheet sheet) {
        sheet.title(truth.merchant().name());
        sheet.centre(truth.merchant().street()).centre(truth.merchant().town());
        sheet.centre("TEL: 0" + dice.digits(1) + "-" + dice.digits(7));
        sheet.centre(dice.pick(habit.taxIds()) + truth.merchant().taxId());
        sheet.blank().centre(habit.document()).blank();
        String date = Numbers.date(truth.at(), dice.oneOf("dd/MM/yyyy", "dd-MM-yyyy", "d MMM yyyy", "dd-MM-yy"));
        String time = Numbers.date(truth.at(), dice.oneOf("HH:mm", "HH:mm:ss", "hh:mm a"));
        sheet.pair("INV NO: CS" + dice.digits(6), "CASHIER: " + dice.oneOf("AMY", "SITI", "BEN", "02"));
        sheet.pair("DATE: " + date, "TIME: " + time);
    }

    private void items(List<Item> items, Sheet sheet) {
        EnglishItems layout = dice.oneOf(EnglishItems.values());
        String reduction = dice.oneOf("DISCOUNT", "MEMBER DISC", "PRICE CUT");
        layout.heading(sheet);
        for (Item item : items) {
            layout.print(item, dice.digits(8), sheet);
            layout.reduction(item, reduction, sheet);
        }
    }

    private void totals(Truth truth, Sheet sheet) {
        Totals totals = truth.totals();
        if (dice.chance(0.5)) {
            sheet.left("ITEM(S) : " + truth.items().size());
        }
        if (totals.rounding().signum() != 0) {
            sheet.pair(dice.oneOf("SUBTOTAL", "SUB-TOTAL", "TOTAL SALES"), amount(totals.goods()));
            sheet.pair(dice.oneOf("ROUNDING", "ROUNDING ADJ", "ROUNDING ADJUSTMENT"), amount(totals.rounding()));
            total(dice.oneOf("TOTAL ROUNDED", "ROUNDED TOTAL", "NETT TOTAL"), totals, sheet);
        } else {
            total(dice.oneOf("TOTAL", "TOTAL INCL " + habit.tax(), "GRAND TOTAL", "AMOUNT DUE"), totals, sheet);
        }
    }

    private void total(String label, Totals totals, Sheet sheet) {
        sheet.pair(dice.oneOf(Face.TALL, Face.BOLD, Face.HUGE), label, habit.sign() + amount(totals.total()));
    }

    private void payment(Payment payment, Sheet sheet) {
        if (payment.cash()) {
            sheet.pair("CASH", amount(payment.paid()));
            sheet.pair(dice.oneOf("CHANGE", "CHANGE DUE"), amount(payment.change()));
        } else {
            sheet.pair(dice.oneOf("VISA", "MASTERCARD") + " XXXX" + dice.digits(4), amount(payment.paid()));
        }
    }

    private void taxes(Totals totals, Sheet sheet) {
        int end = sheet.columns();
        sheet.row(at(0, habit.tax() + " SUMMARY"), upTo(end - 12, "AMOUNT"), upTo(end, "TAX"));
        for (Tax tax : totals.taxes()) {
            sheet.row(
                    at(0, tax.code() + " @ " + tax.rate() + "%"),
                    upTo(end - 12, amount(tax.net(totals.taxIncluded()))),
                    upTo(end, amount(tax.amount())));
        }
    }

    private static String amount(BigDecimal amount) {
        return Numbers.POINT.of(amount);
    }
}
