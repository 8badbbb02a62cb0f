-- What analytics may see, and all it may see: views that keep their names and columns while the tables behind them
-- change. They run with their owner's rights. They hide columns, never rows, so they need no security barrier.
create schema report;

comment on schema report is 'The contract between the tables and the dashboards: views only, read by the role lifeops_report.';


create view report.person as
select id           as person_id,
       display_name as name,
       created_at   as registered_at
from identity.account;

comment on view report.person is 'One row a person.';
comment on column report.person.person_id is 'The person; the same in every view.';
comment on column report.person.name is 'What the person wants to be called; two persons may share one.';
comment on column report.person.registered_at is 'When the account was opened.';


create view report.receipt as
select receipt.id                                                      as receipt_id,
       receipt.owner_id                                                as person_id,
       account.display_name                                            as person,
       receipt.status,
       receipt.failure_code,
       receipt.attempts,
       receipt.media_type,
       receipt.size_in_bytes,
       receipt.uploaded_at,
       receipt.reading_started_at,
       receipt.read_at,
       receipt.corrected_at,
       receipt.confirmed_at,
       receipt.decode_ms,
       receipt.prepare_ms,
       receipt.recognise_ms,
       receipt.parse_ms,
       receipt.decode_ms + receipt.prepare_ms + receipt.recognise_ms + receipt.parse_ms as reading_ms,
       receipt.merchant_name                                           as merchant,
       receipt.purchased_on,
       receipt.currency,
       receipt.total,
       receipt.payment_method,
       (select count(*) from receipts.receipt_item item where item.receipt_id = receipt.id)          as items,
       (select count(*) from receipts.receipt_finding finding where finding.receipt_id = receipt.id) as findings,
       least(receipt.confidence_merchant, receipt.confidence_date, receipt.confidence_total)         as confidence,
       receipt.status = 'NEEDS_REVIEW'
           or receipt.corrected_at is not null
           or exists (select from receipts.receipt_finding finding where finding.receipt_id = receipt.id) as needed_review
from receipts.receipt
         join identity.account on account.id = receipt.owner_id;

comment on view report.receipt is 'One row a receipt, without its picture and its text.';
comment on column report.receipt.receipt_id is 'The receipt, as in /api/v1/receipts/{id}.';
comment on column report.receipt.person_id is 'Whose receipt it is.';
comment on column report.receipt.person is 'The name of that person.';
comment on column report.receipt.status is 'UPLOADED or READING (waits), READ, NEEDS_REVIEW, CONFIRMED (booked) or FAILED.';
comment on column report.receipt.failure_code is 'Why it could not be read; null unless FAILED.';
comment on column report.receipt.attempts is 'Readings that went wrong so far.';
comment on column report.receipt.media_type is 'What kind of file was sent, such as image/jpeg.';
comment on column report.receipt.size_in_bytes is 'Size of that file, in bytes.';
comment on column report.receipt.uploaded_at is 'When it was taken in.';
comment on column report.receipt.reading_started_at is 'When the last reading began; null before the first.';
comment on column report.receipt.read_at is 'When the last reading ended well; null until then.';
comment on column report.receipt.corrected_at is 'When a person last put the reading right; null if nobody did.';
comment on column report.receipt.confirmed_at is 'When a person vouched for it; null until then.';
comment on column report.receipt.decode_ms is 'Time to decode the picture, in milliseconds; null until read.';
comment on column report.receipt.prepare_ms is 'Time to straighten and clean the picture, in milliseconds; null until read.';
comment on column report.receipt.recognise_ms is 'Time to recognise the words, in milliseconds; null until read.';
comment on column report.receipt.parse_ms is 'Time to understand the words, in milliseconds; null until read.';
comment on column report.receipt.reading_ms is 'The four of them together, in milliseconds; null until read.';
comment on column report.receipt.merchant is 'Who sold; null where unknown.';
comment on column report.receipt.purchased_on is 'The day of purchase; null where unknown.';
comment on column report.receipt.currency is 'ISO 4217 code of the total; null where unknown.';
comment on column report.receipt.total is 'What was paid, in that currency; below zero where goods were taken back; null where unknown.';
comment on column report.receipt.payment_method is 'CASH, CARD or OTHER; null where unknown.';
comment on column report.receipt.items is 'How many items it lists.';
comment on column report.receipt.findings is 'How many things the reader found odd; see report.receipt_finding.';
comment on column report.receipt.confidence is 'The least of the confidences in merchant, date and total, from 0 to 1; null until read.';
comment on column report.receipt.needed_review is 'Whether the reading alone was not enough: something was odd, it waits for review, or a person corrected it.';


create view report.receipt_finding as
select finding.receipt_id,
       receipt.owner_id as person_id,
       receipt.uploaded_at,
       finding.code
from receipts.receipt_finding finding
         join receipts.receipt on receipt.id = finding.receipt_id;

comment on view report.receipt_finding is 'One row for each thing that the reader found odd about a receipt.';
comment on column report.receipt_finding.receipt_id is 'The receipt.';
comment on column report.receipt_finding.person_id is 'Whose receipt it is.';
comment on column report.receipt_finding.uploaded_at is 'When the receipt was taken in.';
comment on column report.receipt_finding.code is 'What is odd, such as ITEMS_DO_NOT_ADD_UP.';


create view report.transaction as
select transaction.id       as transaction_id,
       transaction.owner_id as person_id,
       account.display_name as person,
       transaction.receipt_id,
       transaction.booked_on,
       transaction.booked_at,
       transaction.kind,
       transaction.merchant,
       transaction.note,
       transaction.currency,
       transaction.amount
from finance.transaction
         join identity.account on account.id = transaction.owner_id;

comment on view report.transaction is 'One row for each time money went out or came in.';
comment on column report.transaction.transaction_id is 'The transaction, as in /api/v1/transactions/{id}.';
comment on column report.transaction.person_id is 'Whose money it is.';
comment on column report.transaction.person is 'The name of that person.';
comment on column report.transaction.receipt_id is 'The receipt it was booked from; null where it was entered by hand.';
comment on column report.transaction.booked_on is 'The day of it, as the person''s own calendar has it.';
comment on column report.transaction.booked_at is 'The time of that day, where known.';
comment on column report.transaction.kind is 'EXPENSE went out, INCOME came in (refunds as well).';
comment on column report.transaction.merchant is 'The other party; null where unknown.';
comment on column report.transaction.note is 'What the person noted; null where nothing.';
comment on column report.transaction.currency is 'ISO 4217 code; amounts of two currencies must never be added up.';
comment on column report.transaction.amount is 'How much, in that currency; never below zero.';


create view report.transaction_item as
select item.transaction_id,
       item.position,
       transaction.owner_id as person_id,
       transaction.booked_on,
       transaction.kind,
       transaction.merchant,
       transaction.currency,
       item.name,
       item.quantity,
       item.unit,
       item.unit_price,
       item.discount,
       item.total
from finance.transaction_item item
         join finance.transaction on transaction.id = item.transaction_id;

comment on view report.transaction_item is 'One row for each thing that the money of a transaction was for; they need not add up to its amount.';
comment on column report.transaction_item.transaction_id is 'The transaction.';
comment on column report.transaction_item.position is 'The place in its list, from 0.';
comment on column report.transaction_item.person_id is 'Whose money it was.';
comment on column report.transaction_item.booked_on is 'The day of the transaction.';
comment on column report.transaction_item.kind is 'EXPENSE or INCOME, as the transaction.';
comment on column report.transaction_item.merchant is 'The other party of the transaction; null where unknown.';
comment on column report.transaction_item.currency is 'ISO 4217 code of the prices.';
comment on column report.transaction_item.name is 'What it is, as it was printed or typed; null where unknown.';
comment on column report.transaction_item.quantity is 'How many, or how much of the unit; null where unknown.';
comment on column report.transaction_item.unit is 'The unit of the quantity, such as kg; null for pieces.';
comment on column report.transaction_item.unit_price is 'Price of one, in that currency; null where unknown.';
comment on column report.transaction_item.discount is 'What was taken off, in that currency; null where nothing.';
comment on column report.transaction_item.total is 'What it came to, in that currency; null where unknown.';


create view report.spending_monthly as
select person_id,
       person,
       date_trunc('month', booked_on::timestamp)::date           as month,
       currency,
       coalesce(sum(amount) filter (where kind = 'EXPENSE'), 0) as spent,
       coalesce(sum(amount) filter (where kind = 'INCOME'), 0)  as received,
       count(*)                                                 as transactions
from report.transaction
group by person_id, person, date_trunc('month', booked_on::timestamp), currency;

comment on view report.spending_monthly is 'One row for each person, month and currency in which money moved.';
comment on column report.spending_monthly.person_id is 'Whose money it is.';
comment on column report.spending_monthly.person is 'The name of that person.';
comment on column report.spending_monthly.month is 'The first day of the month.';
comment on column report.spending_monthly.currency is 'ISO 4217 code; amounts of two currencies must never be added up.';
comment on column report.spending_monthly.spent is 'What went out in that month, in that currency.';
comment on column report.spending_monthly.received is 'What came in in that month, in that currency.';
comment on column report.spending_monthly.transactions is 'How many transactions there were.';
