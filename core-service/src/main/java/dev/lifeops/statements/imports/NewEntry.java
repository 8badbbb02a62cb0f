package dev.lifeops.statements.imports;

import dev.lifeops.statements.files.StatementLine;
import java.util.UUID;

/** A line that nobody has told of before. */
record NewEntry(UUID id, StatementLine line, String wording) {}
