package dev.lifeops.ocr.bench.confidence;

/** When to stop looking. */
record Settled(double total, double date, double merchant, boolean itemsMustBeProven) {

    /** As in {@code check/settled.properties}. */
    static Settled usual() {
        return new Settled(0.9, 0, 0, true);
    }

    boolean by(Step step, Models models) {
        return step.date().given()
                && step.merchant().given()
                && (step.itemsProven() || !itemsMustBeProven)
                && models.probability(Field.TOTAL, step.total()) >= total
                && models.probability(Field.DATE, step.date()) >= date
                && models.probability(Field.MERCHANT, step.merchant()) >= merchant;
    }
}
