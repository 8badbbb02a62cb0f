package dev.lifeops.takeout.format;

import java.util.List;

/** What the tables of an archive look like, for machines. */
public record SchemaDescription(int version, List<Shape> tables) {}
