package dev.lifeops.shared.personal;

import java.util.List;

/** A rule of the database that rows of one table name rows of another. */
public record ForeignKey(String table, List<String> columns, String target, List<String> targetColumns) {}
