package dev.lifeops.ocr.printer;

import dev.lifeops.ocr.printer.EnglishTill.Habit;

/** The printer's counter: ask for a receipt by language and seed, get the same one each time. */
public final class Receipts {
    private Receipts() {}

    /** Malaysian, British and American receipts in turn. */
    public static PrintedReceipt english(long seed) {
        return switch (Math.floorMod(seed, 3)) {
            case 0 -> malaysian(seed);
            case 1 -> british(seed);
            default -> american(seed);
        };
    }

    public static PrintedReceipt malaysian(long seed) {
        Dice dice = new Dice(seed);
        return print(Country.MALAYSIA, new EnglishTill(Habit.MALAYSIAN, dice), dice);
    }

    public static PrintedReceipt british(long seed) {
        Dice dice = new Dice(seed);
        return print(Country.BRITAIN, new EnglishTill(Habit.BRITISH, dice), dice);
    }

    public static PrintedReceipt american(long seed) {
        Dice dice = new Dice(seed);
        return print(Country.AMERICA, new AmericanTill(dice), dice);
    }

    /** Fiscal receipts, whose sums the law prescribes. */
    public static PrintedReceipt polish(long seed) {
        Dice dice = new Dice(seed);
        return print(Country.POLAND, new PolishTill(dice), dice);
    }

    public static PrintedReceipt german(long seed) {
        Dice dice = new Dice(seed);
        return print(Country.GERMANY, new GermanTill(dice), dice);
    }

    /** A German receipt that ends with the code of its till's security device. */
    public static PrintedReceipt germanWithCode(long seed) {
        Dice dice = new Dice(seed);
        GermanTill till = new GermanTill(dice);
        return print(
                Country.GERMANY,
                truth -> till.print(truth).blank().code(TseCode.of(truth)).blank(),
                dice);
    }

    /** Whatever rows somebody wants, as they stand. */
    public static Print typed(String rows) {
        Sheet sheet = new Sheet(40);
        rows.lines().forEach(sheet::left);
        return new Print(sheet, Typeface.MONO);
    }

    private static PrintedReceipt print(Country country, Till till, Dice dice) {
        Truth truth = new Shopping(country, dice).truth();
        Typeface typeface = dice.chance(0.25) ? Typeface.SANS : Typeface.MONO;
        return new PrintedReceipt(truth, till.print(truth), typeface);
    }
}
