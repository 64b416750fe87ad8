-- Modifiers one by one, related procedures, facts about lines, and codes that nobody knows.
drop view if exists benchmark.modifier_frequency, benchmark.modifier_profile, benchmark.co_billing, benchmark.finding,
  benchmark.unknown_code;

create view benchmark.modifier_frequency as
select r.edition, r.run_id, m.fee_basis, m.modifier, m.on_card, m.line_count, m.line_share, m.patient_count, m.billed_sum,
  m.allowed_sum, m.paid_sum, m.suppressed
from published.modifier_frequency m
join claims.run r on r.run_id = m.run_id and r.status = 'published';

comment on view benchmark.modifier_frequency is
  'Every modifier of every index line, one by one, by fee basis. A line with two modifiers counts under both, so that lines and shares do not add up to the whole. All service dates together.';
comment on column benchmark.modifier_frequency.edition is 'The set of figures; filter on one.';
comment on column benchmark.modifier_frequency.run_id is 'The latest published run of the edition.';
comment on column benchmark.modifier_frequency.fee_basis is 'Fee basis of the lines, as in benchmark.cell; All counts them together, without amounts, which are never pooled.';
comment on column benchmark.modifier_frequency.modifier is
  'Upper case, as on the claim; the empty text counts the lines without any modifier. A text that no table knows is named only where 11 patients share it and it looks like a code; the rest stand together as (fewer than 11 patients) or (not code-like text).';
comment on column benchmark.modifier_frequency.on_card is 'Whether the modifier is on the 20982 card.';
comment on column benchmark.modifier_frequency.line_count is 'Index lines that carry the modifier in any position. Null when suppressed.';
comment on column benchmark.modifier_frequency.line_share is
  'Those lines over all index lines of the fee basis; 0 to 1, six decimals. Null when suppressed.';
comment on column benchmark.modifier_frequency.patient_count is 'Distinct patients of the lines. Never 1 to 10. Null when suppressed.';
comment on column benchmark.modifier_frequency.billed_sum is 'Billed dollars of the lines, priced or not, that carry the amount. Null when suppressed, when no line carries the amount, or when fee_basis is All.';
comment on column benchmark.modifier_frequency.allowed_sum is 'Allowed dollars of the lines, priced or not, that carry the amount. Null when suppressed, when no line carries the amount, or when fee_basis is All.';
comment on column benchmark.modifier_frequency.paid_sum is 'Paid dollars of the lines, priced or not, that carry the amount. Null when suppressed, when no line carries the amount, or when fee_basis is All.';
comment on column benchmark.modifier_frequency.suppressed is 'true: measures are null, because the row is about 1 to 10 distinct patients or would let such a count be derived.';

create view benchmark.modifier_profile as
select r.edition, r.run_id, m.fee_basis, m.modifiers, m.line_count, m.patient_count, m.billed_sum, m.allowed_sum, m.paid_sum,
  m.suppressed
from published.modifier_profile m
join claims.run r on r.run_id = m.run_id and r.status = 'published';

comment on view benchmark.modifier_profile is
  'Every whole list of modifiers as it stands on index lines, by fee basis. Each line counts once, so that the lists add up to the fee basis, but for what is suppressed. All service dates together.';
comment on column benchmark.modifier_profile.edition is 'The set of figures; filter on one.';
comment on column benchmark.modifier_profile.run_id is 'The latest published run of the edition.';
comment on column benchmark.modifier_profile.fee_basis is 'Fee basis of the lines, as in benchmark.cell; All counts them together, without amounts, which are never pooled.';
comment on column benchmark.modifier_profile.modifiers is
  'The modifiers in the order of the claim, separated by one space, repeats dropped; the empty text for none. RT 59 and 59 RT are two lists. A list with a modifier that no table knows is named only where 11 patients share it and it looks like a code; the rest stand together as (fewer than 11 patients) or (not code-like text).';
comment on column benchmark.modifier_profile.line_count is 'Index lines with exactly this list. Null when suppressed.';
comment on column benchmark.modifier_profile.patient_count is 'Distinct patients of the lines. Never 1 to 10. Null when suppressed.';
comment on column benchmark.modifier_profile.billed_sum is 'Billed dollars of the lines, priced or not, that carry the amount. Null when suppressed, when no line carries the amount, or when fee_basis is All.';
comment on column benchmark.modifier_profile.allowed_sum is 'Allowed dollars of the lines, priced or not, that carry the amount. Null when suppressed, when no line carries the amount, or when fee_basis is All.';
comment on column benchmark.modifier_profile.paid_sum is 'Paid dollars of the lines, priced or not, that carry the amount. Null when suppressed, when no line carries the amount, or when fee_basis is All.';
comment on column benchmark.modifier_profile.suppressed is 'true: measures are null, because the row is about 1 to 10 distinct patients or would let such a count be derived.';

create view benchmark.co_billing as
select r.edition, r.run_id, c.fee_basis, c.payer, c.related_code, c.index_patient_day_count, c.patient_day_count,
  c.patient_day_share, c.patient_count, c.related_line_count, c.billed_sum, c.allowed_sum, c.paid_sum, c.suppressed
from published.co_billing c
join claims.run r on r.run_id = c.run_id and r.status = 'published';

comment on view benchmark.co_billing is
  'How often a related procedure stands on the same patient and service date as a 20982 line, with its dollars, by fee basis and payer of the 20982 line. All service dates together.';
comment on column benchmark.co_billing.edition is 'The set of figures; filter on one.';
comment on column benchmark.co_billing.run_id is 'The latest published run of the edition.';
comment on column benchmark.co_billing.fee_basis is
  'Fee basis of the 20982 line. A patient-day with lines of two fee bases, the physician''s and the hospital''s, counts under both.';
comment on column benchmark.co_billing.payer is 'Payer of the 20982 line, as in benchmark.cell; or All.';
comment on column benchmark.co_billing.related_code is 'The related procedure, HCPCS or CPT code; each has a row, at zero too.';
comment on column benchmark.co_billing.index_patient_day_count is
  'Patient-days with a 20982 line of the fee basis and payer. A patient-day is one patient on one service date. Null when suppressed.';
comment on column benchmark.co_billing.patient_day_count is 'Those patient-days that also carry the related code. Null when suppressed.';
comment on column benchmark.co_billing.patient_day_share is
  'patient_day_count over index_patient_day_count; 0 to 1, six decimals. Null when suppressed.';
comment on column benchmark.co_billing.patient_count is 'Distinct patients of patient_day_count. Never 1 to 10. Null when suppressed.';
comment on column benchmark.co_billing.related_line_count is 'Kept lines with the related code on those patient-days. Null when suppressed.';
comment on column benchmark.co_billing.billed_sum is 'Billed dollars of the related lines, priced or not. Null when suppressed, or when no line carries the amount.';
comment on column benchmark.co_billing.allowed_sum is 'Allowed dollars of the related lines, priced or not. Null when suppressed, or when no line carries the amount.';
comment on column benchmark.co_billing.paid_sum is 'Paid dollars of the related lines, priced or not. Null when suppressed, or when no line carries the amount.';
comment on column benchmark.co_billing.suppressed is 'true: measures are null, because 1 to 10 distinct patients are behind the row, with the related code or without it, or because such a count could be derived from it.';

create view benchmark.finding as
select r.edition, r.run_id, f.code, c.meaning, c.source, f.fee_basis, f.line_count, f.patient_count, f.billed_sum,
  f.allowed_sum, f.paid_sum, f.suppressed
from published.finding f
join claims.run r on r.run_id = f.run_id and r.status = 'published'
left join claims.finding_code c on c.code = f.code;

comment on view benchmark.finding is
  'Unusual facts about kept lines, index and related ones, by fee basis. A fact never removes a line: an index line counted here is in the cells too, and a line with two facts counts under both. All service dates together.';
comment on column benchmark.finding.edition is 'The set of figures; filter on one.';
comment on column benchmark.finding.run_id is 'The latest published run of the edition.';
comment on column benchmark.finding.code is 'What was found, short and stable.';
comment on column benchmark.finding.meaning is 'What was found, in one sentence.';
comment on column benchmark.finding.source is 'The rule and the code set that the fact rests on.';
comment on column benchmark.finding.fee_basis is 'Fee basis of the lines, as in benchmark.cell; All counts them together, without amounts, which are never pooled.';
comment on column benchmark.finding.line_count is 'Kept lines that show the fact, index and related ones. Null when suppressed.';
comment on column benchmark.finding.patient_count is 'Distinct patients of the lines. Never 1 to 10. Null when suppressed.';
comment on column benchmark.finding.billed_sum is 'Billed dollars that the fact touches, of priced and other lines. Null when suppressed, when no line carries the amount, or when fee_basis is All.';
comment on column benchmark.finding.allowed_sum is 'Allowed dollars that the fact touches, of priced and other lines. Null when suppressed, when no line carries the amount, or when fee_basis is All.';
comment on column benchmark.finding.paid_sum is 'Paid dollars that the fact touches, of priced and other lines. Null when suppressed, when no line carries the amount, or when fee_basis is All.';
comment on column benchmark.finding.suppressed is 'true: measures are null, because the row is about 1 to 10 distinct patients or would let such a count be derived.';

create view benchmark.unknown_code as
select r.edition, r.run_id, u.code_set, u.code, u.line_count, u.patient_count, u.billed_sum, u.allowed_sum, u.paid_sum,
  u.suppressed
from published.unknown_code u
join claims.run r on r.run_id = u.run_id and r.status = 'published';

comment on view benchmark.unknown_code is
  'A work list: codes and payer names on index lines that no reference table knows, so that the lines stand under Unknown, Other or Not a code. All service dates together.';
comment on column benchmark.unknown_code.edition is 'The set of figures; filter on one.';
comment on column benchmark.unknown_code.run_id is 'The latest published run of the edition.';
comment on column benchmark.unknown_code.code_set is
  'modifier, place_of_service, diagnosis, taxonomy, specialty (CMS specialty code) or payer.';
comment on column benchmark.unknown_code.code is
  'The code as on the claim: upper case, diagnosis without its dot; for payer the name in upper case, with anything but letters and digits as one space. Named only where 11 patients share it and it looks like a code; the rest stand together as (fewer than 11 patients) or (not code-like text).';
comment on column benchmark.unknown_code.line_count is 'Index lines that carry it. Null when suppressed.';
comment on column benchmark.unknown_code.patient_count is 'Distinct patients of the lines. Never 1 to 10. Null when suppressed.';
comment on column benchmark.unknown_code.billed_sum is 'Billed dollars of the lines, priced or not. Null when suppressed, or when no line carries the amount.';
comment on column benchmark.unknown_code.allowed_sum is 'Allowed dollars of the lines, priced or not. Null when suppressed, or when no line carries the amount.';
comment on column benchmark.unknown_code.paid_sum is 'Paid dollars of the lines, priced or not. Null when suppressed, or when no line carries the amount.';
comment on column benchmark.unknown_code.suppressed is 'true: measures are null, because the row is about 1 to 10 distinct patients or would let such a count be derived.';
