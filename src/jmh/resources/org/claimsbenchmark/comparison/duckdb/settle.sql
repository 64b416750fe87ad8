-- Final action. Only claim lines of more than one record, or with a void or a reversal, need a look.
create table contested as
select record, source, claim_id, line_number, billed, allowed, paid, is_void, coalesce(is_reversal, false) as is_reversal,
  is_replacement
from line
where (source, claim_id, line_number) in (
  select (source, claim_id, line_number)
  from line
  group by source, claim_id, line_number
  having count(*) > 1 or bool_or(is_void) or bool_or(is_reversal));

create table kept_contested as
with marked as (
  select *, bool_or(is_void) over claim_line as has_void, bool_or(is_replacement) over claim_line as has_replacement
  from contested
  window claim_line as (partition by source, claim_id, line_number)),
-- a reversal takes out the nearest earlier record that bears its amounts, else the nearest later one
cancelled as (
  select coalesce(max(c.record) filter (c.record < r.record), min(c.record) filter (c.record > r.record)) as record
  from marked r
  join marked c on c.source = r.source and c.claim_id = r.claim_id and c.line_number = r.line_number
    and not c.is_reversal and c.billed is not distinct from -r.billed and c.allowed is not distinct from -r.allowed
    and c.paid is not distinct from -r.paid
  where r.is_reversal and not r.has_void
  group by r.record)
select max(record) as record
from marked
where not has_void and not is_reversal and (is_replacement or not has_replacement)
  and record not in (select record from cancelled)
group by source, claim_id, line_number;

-- A related line stays beside a 20982 line of the same patient and service date.
create table kept_line as
with final as (
  select * from line
  where record not in (select record from contested) or record in (select record from kept_contested))
select * from final
where is_index
  or (patient, service_date) in (select (patient, service_date) from final where is_index);
