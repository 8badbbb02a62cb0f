package dev.lifeops.finance;

import dev.lifeops.shared.personal.PersonalData;
import dev.lifeops.shared.personal.PersonalTable;
import dev.lifeops.shared.personal.Sheet;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a person takes along of their money: all that was said, and no sums, which are made anew of it. */
@Component
class FinanceTables implements PersonalData {

    private static final String GROUP = "sharing.shared_group";
    private static final String EXPENSE = "sharing.expense";

    private static final List<String> SUMS = List.of(
            "daily_sum",
            "money_day",
            "account_day",
            "month_sum",
            "item_sum",
            "item_shop_sum",
            "matched_month",
            "item_year",
            "item_shop_year",
            "category_sum",
            "account_sum",
            "spent_abroad",
            "budget_day",
            "budget_sum",
            "summed_month",
            "summed_year");

    private static final List<String> NOTES = List.of("changed_month", "changed_budget", "changed_payee");

    @Override
    public List<PersonalTable> tables() {
        return Stream.of(said().stream(), left(SUMS, "sums of what is taken along"), left(NOTES, "work to be done"))
                .flatMap(tables -> tables)
                .toList();
    }

    private static List<PersonalTable> said() {
        var budget = owned("budget");
        var goal = owned("goal");
        var recurrence = owned("recurrence");
        return List.of(
                owned("settings"),
                owned("rate"),
                owned("account").referringTo(GROUP, "group_id"),
                owned("category"),
                owned("lesson"),
                owned("item_name"),
                owned("rule"),
                owned("transaction")
                        .referringTo("receipts.receipt", "receipt_id")
                        .referringTo("statements.entry", "bank_entry_id")
                        .referringTo(EXPENSE, "split_by", "shared_id")
                        .referringTo("sharing.payment", "shared_id")
                        .referringTo("sharing.conversion", "shared_id"),
                owned("transaction_line")
                        .referringTo("finance.account", "account_id")
                        .referringTo("finance.transaction_line", "mirrors"),
                owned("transaction_change")
                        .referringTo("finance.transaction", "transaction_id")
                        .naming("changed_by"),
                recurrence,
                PersonalTable.partOf(recurrence, "finance.recurrence_payment", "recurrence_id"),
                budget,
                PersonalTable.partOf(budget, "finance.budget_plan", "budget_id"),
                goal,
                PersonalTable.partOf(goal, "finance.goal_contribution", "goal_id"));
    }

    private static Stream<PersonalTable> left(List<String> tables, String why) {
        return tables.stream().map(table -> owned(table).leftOut(why));
    }

    private static PersonalTable owned(String table) {
        return PersonalTable.of("finance." + table, "owner_id");
    }

    @Override
    public List<Sheet> sheets() {
        return FinanceSheets.ALL;
    }
}
