package dev.lifeops.ocr.check;

/**
 * What all passes so far come to.
 *
 * @param settled whether the arithmetic and the confidence are good enough to stop looking
 * @param evidence what the confidences were judged by
 */
public record Verdict(Reading reading, boolean settled, Evidence evidence) {

    /** The same about a reading that says the same in another way. */
    public Verdict with(Reading other) {
        return new Verdict(other, settled, evidence);
    }

    /** Another verdict on the same receipt where that is settled or surer of the total. */
    public Verdict orIfBetter(Verdict other) {
        return other.settled || other.sureness() > sureness() ? other : this;
    }

    private double sureness() {
        return reading.confidence().total();
    }
}
