package dev.lifeops.health.files;

/**
 * A row that was not taken.
 *
 * @param line or, where the file has no lines, the number of the record
 * @param reason a stable code
 */
public record RefusedRow(String file, long line, String reason) {}
