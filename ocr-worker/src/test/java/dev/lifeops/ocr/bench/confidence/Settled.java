package dev.lifeops.ocr.bench.confidence;

/**
 * When to stop looking: how sure the total has to be where the items add up, and how sure the total alone where they need
 * not, once there have been two looks.
 */
record Settled(double total, double totalAlone) {

    private static final double DATE = 0.98;
    private static final double MERCHANT = 0.9;

    /** As in {@code check/settled.properties}. */
    static Settled usual() {
        return new Settled(0.9, 0.95);
    }

    boolean by(Step step, Models models) {
        return addsUp(step, models) || isSure(step, models);
    }

    private boolean addsUp(Step step, Models models) {
        return step.date().given()
                && step.merchant().given()
                && step.itemsProven()
                && models.probability(Field.TOTAL, step.total()) >= total;
    }

    private boolean isSure(Step step, Models models) {
        return step.isFurther()
                && models.probability(Field.TOTAL, step.total()) >= totalAlone
                && models.probability(Field.DATE, step.date()) >= DATE
                && models.probability(Field.MERCHANT, step.merchant()) >= MERCHANT;
    }
}
