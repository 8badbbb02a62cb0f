package dev.lifeops.ocr.printer;

import static dev.lifeops.ocr.printer.Sheet.at;
import static dev.lifeops.ocr.printer.Sheet.upTo;

import dev.lifeops.ocr.printer.Truth.Item;
import java.math.BigDecimal;

/** The ways in which English-language tills print what was bought. */
enum EnglishItems {
    /** The name with its price; how many, or how much, in a row below. */
    NAME_LEFT {
        @Override
        void print(Item item, String code, Sheet sheet) {
            sheet.pair(item.name(), priced(item));
            if (!item.isSingle()) {
                sheet.left("   " + times(item));
            }
        }
    },
    /** The name by itself, then code, quantity, price and amount. */
    NAME_ABOVE {
        @Override
        void print(Item item, String code, Sheet sheet) {
            int end = sheet.columns();
            sheet.left(item.name());
            sheet.row(at(0, code), upTo(end - 11, times(item)), upTo(end, priced(item)));
        }
    },
    /** Quantity, code and amount, then the name. */
    NAME_BELOW {
        @Override
        void print(Item item, String code, Sheet sheet) {
            if (item.isSingle()) {
                sheet.pair("1X " + code, priced(item));
                sheet.left("   " + item.name());
            } else {
                NAME_ABOVE.print(item, code, sheet);
            }
        }
    },
    /** A table with a heading. */
    COLUMNS {
        @Override
        void heading(Sheet sheet) {
            int end = sheet.columns();
            sheet.row(at(0, "QTY"), at(6, "DESCRIPTION"), upTo(end - 11, "PRICE"), upTo(end, "AMOUNT"));
            sheet.rule('-');
        }

        @Override
        void print(Item item, String code, Sheet sheet) {
            int end = sheet.columns();
            sheet.row(
                    at(0, item.quantity().toPlainString()),
                    at(6, item.name()),
                    upTo(end - 11, item.unitPrice().toPlainString()),
                    upTo(end, priced(item)));
        }
    };

    void heading(Sheet sheet) {}

    abstract void print(Item item, String code, Sheet sheet);

    void reduction(Item item, String label, Sheet sheet) {
        BigDecimal discount = item.discount();
        if (discount != null) {
            sheet.pair("   " + label, Numbers.POINT.minus(discount));
        }
    }

    private static String priced(Item item) {
        return Numbers.POINT.of(item.gross()) + " " + item.taxCode();
    }

    private static String times(Item item) {
        return item.isWeighed()
                ? item.quantity() + item.unit() + " @ " + item.unitPrice()
                : item.quantity() + " X " + item.unitPrice();
    }
}
