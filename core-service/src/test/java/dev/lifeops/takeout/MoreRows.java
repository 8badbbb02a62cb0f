package dev.lifeops.takeout;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** What the demo has not: at least a row of each table that is taken along, with what is awkward to write down. */
final class MoreRows {

    private static final String SQL = """
            create temporary view me as select current_setting('test.person')::uuid as id;

            insert into finance.rate (owner_id, base, quote, day, rate, source)
            select id, 'EUR', 'PLN', current_date - 3, 4.250000000001, 'MANUAL' from me;
            insert into finance.lesson (owner_id, merchant, item, category_id, learned_on, why)
            select me.id, 'żabka', 'mleko', (select category.id from finance.category where owner_id = me.id limit 1), current_date, 'told "so"' from me;
            insert into finance.item_name (owner_id, item, name) select id, 'mleko', 'Milk' from me;
            insert into finance.rule (owner_id, position, name, merchant, merchant_match, item_match, account_id, tag, created_at)
            select me.id, 0, '=cmd()', 'shop', 'CONTAINS', 'CONTAINS', (select account.id from finance.account where owner_id = me.id limit 1), 'tag', now() from me;
            insert into finance.transaction_change (transaction_id, owner_id, changed_by, changed_at, action, before, after)
            select (select transaction.id from finance.transaction where owner_id = me.id order by id limit 1), me.id, me.id, now(), step.action,
                jsonb_build_object('amount', '1.50', 'owner', me.id, 'rate', 1.50), null
            from me, (values ('CORRECTED'), ('STRUCK')) as step (action);
            insert into finance.recurrence (id, version, owner_id, payee, kind, currency, merchant, cadence, amount, lowest, highest,
                monthly_amount, first_on, last_on, next_on, overdue_after, ended_after, missed, name, decision)
            select gen_random_uuid(), 0, me.id, 'nobody at all', 'EXPENSE', 'EUR', 'Nobody', 'MONTHLY', 9.99, 9.99, 9.99, 9.99, '2025-01-01',
                '2025-03-01', '2025-04-01', '2025-04-10', '2025-06-01', '{2025-02-01}', 'Mine', 'CONFIRMED' from me;
            insert into finance.recurrence_payment (transaction_id, recurrence_id, position, paid_on)
            select transaction.id, recurrence.id, 0, '2025-03-01'
            from me join finance.recurrence on owner_id = me.id and payee = 'nobody at all'
                -- which nothing is ever found among, so that the service does not find it for another payee
                join lateral (select id from finance.transaction where owner_id = me.id and kind = 'TRANSFER'
                              and not exists (select from finance.recurrence_payment where transaction_id = transaction.id) limit 1) as transaction on true;
            update finance.transaction set refund_of = (select id from finance.transaction expense
                where expense.owner_id = transaction.owner_id and expense.kind = 'EXPENSE' limit 1)
            where owner_id = (select id from me) and kind = 'REFUND';
            insert into finance.goal_contribution (goal_id, day, amount, note)
            select goal.id, current_date, 5.5, '@home' from me join finance.goal on owner_id = me.id limit 1;

            insert into receipts.receipt_tax (receipt_id, position, code, rate, amount)
            select receipt.id, 0, 'A', 23, 1.5 from me join receipts.receipt on owner_id = me.id limit 1;
            insert into receipts.merchant_name (owner_id, known_by, mark, name, learned_on)
            select id, 'NAME', 'zabka', 'Żabka', current_date from me;
            insert into receipts.told_apart (receipt_id, other_id)
            select pair.one, pair.other
            from (select min(id::text)::uuid as a, max(id::text)::uuid as b from receipts.receipt where owner_id = (select id from me)) two,
                lateral (values (two.a, two.b), (two.b, two.a)) as pair (one, other);
            insert into receipts.further_image (receipt_id, position, owner_id, sha256, media_type, size_in_bytes, content)
            select receipt.id, 1, me.id, sha256('more'), 'image/png', 4, 'more' from me join receipts.receipt on owner_id = me.id limit 1;
            update receipts.receipt set same_as = (select max(id::text)::uuid from receipts.receipt where owner_id = (select id from me))
            where id = (select min(id::text)::uuid from receipts.receipt where owner_id = (select id from me));

            insert into statements.import (id, owner_id, account_id, currency, file_name, format, status, created_at)
            select gen_random_uuid(), me.id, account.id, currency, 'more.csv', 'CSV', 'DONE', now()
            from me join finance.account on owner_id = me.id limit 1;
            insert into statements.match (owner_id, kind, status, automatic, score, reasons, created_at)
            select id, 'ONE_TO_ONE', 'JOINED', true, 0.987, '{"same amount","a \\"quoted\\" reason, with a comma"}', now() from me;
            insert into statements.entry (id, owner_id, account_id, import_id, line, booked_on, amount, payee, format, wording, match_id)
            select gen_random_uuid(), me.id, import.account_id, import.id, 2, current_date, -12.34, 'Shop', 'CSV', 'more', match.id
            from me join statements.import on import.owner_id = me.id and file_name = 'more.csv' join statements.match on match.owner_id = me.id and score = 0.987;
            insert into statements.sighting (import_id, line, entry_id) select import_id, 3, id from statements.entry where owner_id = (select id from me) and wording = 'more';
            insert into statements.unreadable (import_id, line, reason, excerpt)
            select id, 4, 'no day', E'tab\\tand \\\\ backslash' from statements.import where owner_id = (select id from me) and file_name = 'more.csv';
            insert into statements.match_entry (match_id, entry_id) select match_id, id from statements.entry where owner_id = (select id from me) and wording = 'more';
            insert into statements.match_transaction (match_id, transaction_id, account_amount, tip)
            select match.id, (select transaction.id from finance.transaction where owner_id = me.id limit 1), 12.34, 0
            from me join statements.match on owner_id = me.id and score = 0.987;
            insert into statements.account_number (owner_id, number, account_id, currency, learned_by)
            select me.id, 'PL61109010140000071219812874', account_id, currency, import.id from me join statements.import on owner_id = me.id and file_name = 'more.csv';
            insert into statements.mapping (owner_id, signature, columns, updated_at) select id, 'a;b', '{"day": 1}', now() from me;
            insert into statements.alias (owner_id, payee, merchant, learned_on) select id, 'shop gmbh', 'Shop', current_date from me;
            insert into statements.paid_in_cash (receipt_id, owner_id)
            select receipt.id, me.id from me join receipts.receipt on owner_id = me.id limit 1 on conflict do nothing;

            insert into statements.connection (id, owner_id, source, name, state, consent, secret, asked_at, update_due_at, next_sync_at, connected_at)
            select gen_random_uuid(), id, 'SIMPLEFIN', 'Bank', 'CONNECTED', 1, 'no secret', '{}', 'infinity', 'infinity', now() from me;
            insert into statements.linked_account (connection_id, remote_id, name, currency, account_id, import_id)
            select connection.id, 'R1', 'Giro', 'EUR', import.account_id, import.id
            from me join statements.connection on connection.owner_id = me.id
                join lateral (select * from statements.import where owner_id = me.id and file_name = 'more.csv') as import on true;
            insert into statements.synced (link_id, remote_id, entry_id, line, pending)
            select link.id, 'E1', entry.id, 1, false
            from me join statements.connection on connection.owner_id = me.id
                join statements.linked_account as link on link.connection_id = connection.id
                join lateral (select id from statements.entry where owner_id = me.id and wording = 'more') as entry on true;

            insert into imports.import (id, owner_id, source, file_name, status, created_at, new_lines, known_lines, refused_lines, transactions)
            select gen_random_uuid(), id, 'FIREFLY', 'export.csv', 'DONE', now(), 1, 0, 1, 1 from me;
            insert into imports.line (owner_id, source, foreign_id, import_id, line, transaction_id)
            select me.id, 'FIREFLY', '4711', import.id, 2, (select transaction.id from finance.transaction where owner_id = me.id limit 1)
            from me join imports.import on owner_id = me.id;
            insert into imports.refused (import_id, line, reason, excerpt)
            select import.id, 3, 'no "day"', '=1+1' from me join imports.import on owner_id = me.id;
            insert into imports.account (owner_id, source, foreign_name, foreign_type, account_id)
            select me.id, 'FIREFLY', 'Checking', 'Asset account', account.id from me join finance.account on owner_id = me.id limit 1;
            insert into imports.made_account (import_id, account_id, opening_balance)
            select import.id, imports.account.account_id, 0.5 from me join imports.import on owner_id = me.id
                join imports.account on imports.account.owner_id = me.id;
            insert into imports.made_category (import_id, category_id)
            select import.id, (select category.id from finance.category where owner_id = me.id limit 1)
            from me join imports.import on owner_id = me.id;
            update imports.import set group_id = (select group_id from sharing.member where person_id = owner_id limit 1), group_opened = true
            where owner_id = (select id from me);
            insert into imports.group_line (import_id, foreign_id, part, line, expense_id, payment_id)
            select import.id, 'digest-1', 1, 4, (select expense.id from sharing.expense where expense.group_id = import.group_id limit 1), null
            from me join imports.import on owner_id = me.id
            union all
            select import.id, 'digest-2', 1, 5, null, (select payment.id from sharing.payment where payment.group_id = import.group_id limit 1)
            from me join imports.import on owner_id = me.id;
            insert into imports.group_member (import_id, foreign_name, member_id, added)
            select import.id, 'Ada, L.', member.id, false from me join imports.import on owner_id = me.id join sharing.member on person_id = me.id and member.group_id = import.group_id;
            insert into imports.group_balance (import_id, name, currency, told, held)
            select import.id, 'Ada', 'EUR', 0.0001, -12 from me join imports.import on owner_id = me.id;

            insert into sharing.conversion (group_id, from_currency, to_currency, day, rate, created_at)
            select member.group_id, 'CZK', 'PLN', current_date, 0.170000000001, now()
            from me join sharing.member on person_id = me.id limit 1;
            insert into sharing.converted (conversion_id, member_id, amount, converted)
            select conversion.id, member.id, case when person_id is null then -10 else 10 end, case when person_id is null then -1.7 else 1.7 end
            from me join sharing.conversion on true
                join lateral (select * from sharing.member where member.group_id = conversion.group_id order by person_id limit 2) as member on true
            where conversion.group_id in (select group_id from sharing.member where person_id = me.id);
            insert into sharing.change (group_id, changed_by, changed_at, action, subject_id, after)
            select conversion.group_id, member.id, now(), 'BALANCES_CONVERTED', conversion.id, jsonb_build_object('id', conversion.id, 'rate', 0.17)
            from me join sharing.member on person_id = me.id join sharing.conversion on conversion.group_id = member.group_id;

            insert into health.entry (id, version, owner_id, measured_at, utc_offset, note, created_at)
            select gen_random_uuid(), 0, id, now() - interval '2 days', 60, '+1', now() from me;
            insert into health.entry_value (entry_id, metric, value) select id, 'WEIGHT', 71.3 from health.entry where owner_id = (select id from me) and note = '+1';
            insert into health.origin (person_id, source, app, device) select id, 'manual', '', '' from me on conflict do nothing;
            insert into health.measurement (start_at, key, seconds, value, origin, metric, utc_offset)
            select measured_at, ('x' || left(md5(entry.id::text), 16))::bit(64)::bigint & ~61440::bigint | 12288, 0, 71.3, origin.id, 11, 60
            from health.entry join health.origin on person_id = owner_id and source = 'manual' where owner_id = (select id from me) and note = '+1';
            insert into health.day_value (origin, metric, day, value)
            select origin.id, 1, current_date - 5, 12345.678 from me join health.origin on person_id = me.id and source = 'manual';
            insert into health.sleep (origin, external_id, start_at, end_at)
            select origin.id, 'a night', now() - interval '9 hours', now() - interval '1 hour' from me join health.origin on person_id = me.id and source = 'manual';
            insert into health.sleep_stage (sleep_id, start_at, end_at, stage) select id, start_at, end_at, 'DEEP' from health.sleep
            where external_id = 'a night' and origin in (select id from health.origin where person_id = (select id from me));
            insert into health.workout (origin, external_id, kind, start_at, end_at)
            select origin.id, 'a run', 'running', now() - interval '30 hours', now() - interval '29 hours' from me join health.origin on person_id = me.id and source = 'manual';
            insert into health.zone_change (person_id, since, zone) select id, '2020-01-01T00:00:00Z', 'Europe/Warsaw' from me on conflict do nothing;
            insert into health.preference (person_id, metric, position, source) select id, 1, 0, 'manual' from me on conflict do nothing;
            insert into health.connected_account (person_id, source, account_hash) select id, 'GOOGLE_FIT', sha256('account') from me;
            insert into health.stale_day (person_id, day) select id, current_date - past from me, generate_series(0, 10) past;
            insert into finance.settings (owner_id, base_currency) select id, 'PLN' from me on conflict do nothing;
            """;

    private MoreRows() {}

    static void add(Connection connection, UUID person) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set session test.person = '%s'".formatted(person));
            statement.execute(SQL);
            statement.execute("drop view me");
        }
    }
}
