package dev.lifeops.ocr.check;

/**
 * What all passes so far come to.
 *
 * @param settled whether the arithmetic and the confidence are good enough to stop looking
 */
public record Verdict(Reading reading, boolean settled) {}
