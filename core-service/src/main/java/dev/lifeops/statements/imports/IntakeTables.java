package dev.lifeops.statements.imports;

import dev.lifeops.finance.BankLedger;
import dev.lifeops.statements.matching.Aliases;
import org.springframework.stereotype.Component;

/** Where lines are kept that are taken in. */
@Component
record IntakeTables(EntryTable entries, StatementLineTable lines, BankLedger ledger, Aliases aliases) {}
