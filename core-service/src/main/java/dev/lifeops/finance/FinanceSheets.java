package dev.lifeops.finance;

import dev.lifeops.shared.personal.Sheet;
import java.util.List;

/** Money in tables for people. */
final class FinanceSheets {

    static final List<Sheet> ALL = List.of(
            new Sheet("accounts", "Where money lies", """
                    select name, type, currency, opening_balance, opened_on, archived
                    from finance.account where owner_id = :person order by name"""),
            new Sheet("transactions", "Money that came in, went out or moved, the newest first", """
                    select entry.id, booked_on, booked_at, kind, merchant, entry.currency, amount, account.name as account,
                        account_currency, account_amount, target.name as to_account, to_currency, to_amount,
                        array_to_string(tags, ', ') as tags, note
                    from finance.transaction entry
                        join finance.account on account.id = entry.account_id
                        left join finance.account target on target.id = to_account_id
                    where entry.owner_id = :person order by booked_on desc, entry.id desc"""),
            new Sheet("transaction-lines", "What the money of transactions was for, the newest first", """
                    select transaction_id, line.booked_on, line.kind, merchant, position, type, description, quantity,
                        unit, unit_price, discount, line.amount, line.currency, category.name as category
                    from finance.transaction_line line
                        join finance.transaction entry on entry.id = transaction_id
                        left join finance.category on category.id = category_id
                    where line.owner_id = :person order by line.booked_on desc, transaction_id desc, position"""),
            new Sheet("categories", "What money is for", """
                    select category.name, parent.name as part_of
                    from finance.category left join finance.category parent on parent.id = category.parent_id
                    where category.owner_id = :person order by parent.name nulls first, category.name"""),
            new Sheet("budgets", "What was planned, from which month on", """
                    select category.name as category, month, amount, currency, rolls_over
                    from finance.budget
                        join finance.category on category.id = category_id
                        join finance.budget_plan on budget_id = budget.id
                    where budget.owner_id = :person order by category.name, month"""),
            new Sheet("goals", "What is saved for", """
                    select goal.name, target, goal.currency, started_on, due_on, account.name as account,
                        (select sum(amount) from finance.goal_contribution where goal_id = goal.id) as put_aside
                    from finance.goal left join finance.account on account.id = account_id
                    where goal.owner_id = :person order by due_on, goal.name"""));

    private FinanceSheets() {}
}
