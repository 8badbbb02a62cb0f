package dev.lifeops.statements.imports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

/** By which number a bank calls an account. */
@Schema(name = "AccountNumber")
record AccountNumberView(UUID id, String number, UUID accountId) {}
