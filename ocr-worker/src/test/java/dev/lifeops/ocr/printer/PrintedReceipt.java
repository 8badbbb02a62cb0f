package dev.lifeops.ocr.printer;

/** A receipt fresh from the printer, with what it says. */
public final class PrintedReceipt extends Print {
    private final Truth truth;

    PrintedReceipt(Truth truth, Sheet sheet, Typeface typeface) {
        super(sheet, typeface);
        this.truth = truth;
    }

    public Truth truth() {
        return truth;
    }
}
