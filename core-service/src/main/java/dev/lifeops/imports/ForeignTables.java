package dev.lifeops.imports;

import dev.lifeops.shared.personal.PersonalData;
import dev.lifeops.shared.personal.PersonalTable;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a person takes along of what they brought from other programs: by it, nothing is taken in twice. */
@Component
class ForeignTables implements PersonalData {

    private static final PersonalTable IMPORT = PersonalTable.of("imports.import", "owner_id");

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                IMPORT,
                PersonalTable.of("imports.line", "owner_id").referringTo("finance.transaction", "transaction_id"),
                PersonalTable.of("imports.account", "owner_id"),
                PersonalTable.partOf(IMPORT, "imports.refused", "import_id"),
                PersonalTable.partOf(IMPORT, "imports.made_account", "import_id")
                        .referringTo("finance.account", "account_id"),
                PersonalTable.partOf(IMPORT, "imports.group_line", "import_id")
                        .referringTo("sharing.expense", "expense_id")
                        .referringTo("sharing.payment", "payment_id"),
                PersonalTable.partOf(IMPORT, "imports.group_member", "import_id")
                        .referringTo("sharing.member", "member_id"),
                PersonalTable.partOf(IMPORT, "imports.group_balance", "import_id"),
                PersonalTable.partOf(IMPORT, "imports.made_category", "import_id")
                        .referringTo("finance.category", "category_id"));
    }
}
