package dev.lifeops.ocr.printer;

import static dev.lifeops.ocr.printer.Sheet.upTo;

import dev.lifeops.ocr.printer.Truth.Item;
import java.math.BigDecimal;

/** The ways in which Polish fiscal printers print what was bought, and what was taken off again. */
enum PolishItems {
    /** {@code MELON ŻÓŁTY LUZ C  0,798 x 4,99  3,98}, a reduction as {@code rabat}. */
    ONE_ROW(Numbers.COMMA) {
        @Override
        void sell(Item item, BigDecimal quantity, String code, Sheet sheet) {
            int end = sheet.columns();
            sheet.row(
                    Sheet.at(0, item.name() + " " + item.taxCode()),
                    upTo(end - 10, numbers.of(quantity) + " x " + numbers.of(item.unitPrice())),
                    upTo(end, numbers.of(worth(item, quantity))));
        }
    },
    /** {@code KMINKOWA  0.190*33.50  6.37C}. */
    POINTS(Numbers.POINT) {
        @Override
        void sell(Item item, BigDecimal quantity, String code, Sheet sheet) {
            int end = sheet.columns();
            sheet.row(
                    Sheet.at(0, item.name()),
                    upTo(end - 10, numbers.of(quantity) + "*" + numbers.of(item.unitPrice())),
                    upTo(end, numbers.of(worth(item, quantity)) + item.taxCode()));
        }
    },
    /** The name, then {@code 6 szt * 0,85 = 5,10 C}. */
    TWO_ROWS(Numbers.COMMA) {
        @Override
        void sell(Item item, BigDecimal quantity, String code, Sheet sheet) {
            String unit = item.isWeighed() ? item.unit() + "." : "szt";
            sheet.left(item.name());
            sheet.right(numbers.of(quantity) + " " + unit + " * " + numbers.of(item.unitPrice()) + " = "
                    + numbers.of(worth(item, quantity)) + " " + item.taxCode());
        }
    },
    /** {@code KB6-1592 A  1*4,99= 4,99 A}, then the code. */
    CODED(Numbers.COMMA) {
        @Override
        void sell(Item item, BigDecimal quantity, String code, Sheet sheet) {
            sheet.pair(
                    item.name() + " " + item.taxCode(),
                    numbers.of(quantity) + "*" + numbers.of(item.unitPrice()) + "= " + numbers.of(worth(item, quantity))
                            + " " + item.taxCode());
            sheet.left(code);
        }
    };

    final Numbers numbers;

    PolishItems(Numbers numbers) {
        this.numbers = numbers;
    }

    abstract void sell(Item item, BigDecimal quantity, String code, Sheet sheet);

    void print(Item item, String code, Sheet sheet) {
        sell(item, item.quantity(), code, sheet);
        BigDecimal discount = item.discount();
        if (discount != null) {
            reduce(item, discount, sheet);
        }
    }

    /** Rung up by mistake and taken back: it was never bought. */
    void printVoided(Item item, String code, Sheet sheet) {
        sell(item, item.quantity(), code, sheet);
        sheet.left("##STRONO##");
        sell(item, item.quantity().negate(), code, sheet);
    }

    boolean countsReductions() {
        return this == TWO_ROWS || this == CODED;
    }

    private void reduce(Item item, BigDecimal discount, Sheet sheet) {
        if (countsReductions()) {
            sheet.pair("OPUST", numbers.minus(discount) + item.taxCode());
            sheet.right(numbers.of(item.total()) + item.taxCode());
        } else {
            sheet.pair("   rabat", numbers.minus(discount));
        }
    }

    private static BigDecimal worth(Item item, BigDecimal quantity) {
        return quantity.signum() < 0 ? item.gross().negate() : item.gross();
    }
}
