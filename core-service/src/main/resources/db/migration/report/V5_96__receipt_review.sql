create or replace view report.receipt as
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
           or exists (select from receipts.receipt_finding finding where finding.receipt_id = receipt.id) as needed_review,
       receipt.doubt,
       receipt.same_as                                                 as same_as_receipt_id
from receipts.receipt
         join identity.account on account.id = receipt.owner_id;

comment on column report.receipt.doubt is 'How likely something about it is wrong, from 0 to 1; 1 until read.';
comment on column report.receipt.same_as_receipt_id is 'A receipt known before that looks like one of the same purchase; null where there is none, or a person said that they are two.';
