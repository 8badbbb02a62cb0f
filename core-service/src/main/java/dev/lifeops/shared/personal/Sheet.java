package dev.lifeops.shared.personal;

/**
 * A table for people.
 *
 * @param name such as {@code transactions}, of letters, digits and hyphens
 * @param about what it shows, in a sentence
 * @param sql with the parameter {@code :person}; the names of its columns head the table
 */
public record Sheet(String name, String about, String sql) {}
