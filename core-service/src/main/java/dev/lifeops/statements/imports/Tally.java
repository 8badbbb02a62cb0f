package dev.lifeops.statements.imports;

/** How many lines were new, known and not to be read. */
record Tally(int added, int known, int unreadable) {}
