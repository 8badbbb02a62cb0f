package dev.lifeops.statements.connections;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A service that tells of bank accounts. */
@Schema(name = "BankService")
record BankServiceView(
        String service,
        String title,
        boolean configured,

        @Schema(description = "What the operator has to set first")
        List<String> missing) {}
