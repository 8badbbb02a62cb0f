package dev.lifeops.ocr.check;

/**
 * What all passes so far come to.
 *
 * @param settled whether the arithmetic and the confidence are good enough to stop looking
 * @param evidence what the confidences were judged by
 */
public record Verdict(Reading reading, boolean settled, Evidence evidence) {}
