package dev.lifeops.sharing.groups;

import dev.lifeops.identity.People;
import dev.lifeops.identity.UserId;
import dev.lifeops.shared.personal.PersonalData;
import dev.lifeops.shared.personal.PersonalTable;
import dev.lifeops.shared.personal.Sheet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What a person takes along of groups: all that is in those they are in, of those they left that there was one. Where it
 * is taken in, others are names without an account.
 */
@Component
class SharingTables implements PersonalData {

    private static final String GROUP = "sharing.shared_group";
    private static final String ACCOUNT = "finance.account";
    private static final String IS_ME = "t.%s in (select id from sharing.member where person_id = :person)";
    private static final String IN_MINE =
            "t.group_id in (select group_id from sharing.member where person_id = :person and left_at is null)";

    private final GroupsOfWhoLeaves groups;
    private final People people;

    SharingTables(GroupsOfWhoLeaves groups, People people) {
        this.groups = groups;
        this.people = people;
    }

    @Override
    public List<PersonalTable> tables() {
        var expense = ofGroup("sharing.expense")
                .referringToOwn("finance.transaction", "transaction_id", IS_ME.formatted("paid_by"))
                .referringToOwn(ACCOUNT, "account_id", IS_ME.formatted("paid_by"));
        var conversion = ofGroup("sharing.conversion");
        return List.of(
                PersonalTable.where(GROUP, "t.id in (select group_id from sharing.member where person_id = :person)"),
                PersonalTable.where("sharing.member", "(t.person_id = :person or %s)".formatted(IN_MINE))
                        .naming("person_id")
                        .without("email"),
                expense,
                PersonalTable.partOf(expense, "sharing.expense_line", "expense_id")
                        .referringToOwn("finance.transaction_line", "transaction_line_id", """
                                exists (select from sharing.expense join sharing.member on member.id = paid_by
                                        where expense.id = t.expense_id and person_id = :person)"""),
                PersonalTable.partOf(expense, "sharing.part", "expense_id"),
                PersonalTable.partOf(expense, "sharing.share", "expense_id"),
                ofGroup("sharing.payment")
                        .referringToOwn(ACCOUNT, "from_account", IS_ME.formatted("from_id"))
                        .referringToOwn(ACCOUNT, "to_account", IS_ME.formatted("to_id")),
                conversion,
                PersonalTable.partOf(conversion, "sharing.converted", "conversion_id"),
                ofGroup("sharing.change")
                        .taking("before", "t.before - 'email'")
                        .taking("after", "t.after - 'email'")
                        .referringTo(GROUP, "subject_id")
                        .referringTo("sharing.member", "subject_id")
                        .referringTo("sharing.expense", "subject_id")
                        .referringTo("sharing.payment", "subject_id")
                        .referringTo("sharing.conversion", "subject_id"));
    }

    private static PersonalTable ofGroup(String table) {
        return PersonalTable.where(table, IN_MINE);
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(
                new Sheet("group-balances", "What groups owe their members, and below zero what these owe", """
                select shared_group.name as group, member.name as member, currency, balance
                from sharing.member mine
                    join sharing.shared_group on shared_group.id = mine.group_id
                    join sharing.balance on balance.group_id = mine.group_id
                    join sharing.member on member.id = balance.member_id
                where mine.person_id = :person and mine.left_at is null
                order by shared_group.name, shared_group.id, member.name, currency"""));
    }

    @Override
    public void letGo(UUID person) {
        groups.letGo(person);
        people.find(new UserId(person)).ifPresent(it -> groups.forgetAddress(it.email()));
    }
}
