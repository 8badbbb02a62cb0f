-- which transactions have a line of a category is counted without visiting the lines
drop index finance.line_by_category;
create index line_by_category on finance.transaction_line (category_id, booked_on)
    include (kind, currency, amount, transaction_id)
    where category_id is not null;
