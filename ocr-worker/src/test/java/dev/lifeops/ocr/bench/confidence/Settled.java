package dev.lifeops.ocr.bench.confidence;

/** When to stop looking: how sure the total has to be, and whether the items have to add up. */
record Settled(double total, boolean itemsMustBeProven) {

    /** As in {@code check/settled.properties}. */
    static Settled usual() {
        return new Settled(0.9, true);
    }

    boolean by(Step step, Models models) {
        return step.date().given()
                && step.merchant().given()
                && (step.itemsProven() || !itemsMustBeProven)
                && models.probability(Field.TOTAL, step.total()) >= total;
    }
}
