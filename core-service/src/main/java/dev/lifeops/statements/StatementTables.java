package dev.lifeops.statements;

import dev.lifeops.shared.personal.PersonalData;
import dev.lifeops.shared.personal.PersonalTable;
import dev.lifeops.shared.personal.Sheet;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a person takes along of what banks told. */
@Component
class StatementTables implements PersonalData {

    private static final PersonalTable IMPORT = PersonalTable.of("statements.import", "owner_id");
    private static final PersonalTable ENTRY = PersonalTable.of("statements.entry", "owner_id")
            .referringTo("finance.account", "account_id")
            .referringTo("statements.match", "match_id");
    private static final PersonalTable MATCH = PersonalTable.of("statements.match", "owner_id");

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                IMPORT,
                ENTRY,
                MATCH,
                PersonalTable.of("statements.account_number", "owner_id").referringTo(IMPORT.name(), "learned_by"),
                PersonalTable.of("statements.mapping", "owner_id"),
                PersonalTable.of("statements.alias", "owner_id"),
                PersonalTable.of("statements.paid_in_cash", "owner_id").referringTo("receipts.receipt", "receipt_id"),
                PersonalTable.partOf(IMPORT, "statements.sighting", "import_id"),
                PersonalTable.partOf(IMPORT, "statements.unreadable", "import_id"),
                PersonalTable.partOf(MATCH, "statements.match_entry", "match_id"),
                PersonalTable.partOf(MATCH, "statements.match_transaction", "match_id")
                        .referringTo("finance.transaction", "transaction_id")
                        .referringTo(ENTRY.name(), "bank_entry_id")
                        .referringTo("finance.account", "account_before"));
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(new Sheet("bank-entries", "What banks booked, the newest first", """
                select account.name as account, booked_on, amount, account.currency, payee, purpose, counterparty,
                    original_amount, original_currency
                from statements.entry join finance.account on account.id = account_id
                where entry.owner_id = :person order by booked_on desc, entry.id desc"""));
    }
}
