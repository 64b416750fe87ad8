-- Where the official code sets disagree with the card, and what that touches.
drop view if exists benchmark.reference_discrepancy, benchmark.discrepancy_effect;

create view benchmark.reference_discrepancy as
select r.edition, r.run_id, d.subject, d.code, d.card_meaning, d.official_meaning, d.consequence, d.source
from reference.reference_discrepancy d
join claims.run r on r.reference_version = d.reference_version and r.status = 'published';

comment on view benchmark.reference_discrepancy is
  'Each place where an official code set says something else than the 20982 card, with both meanings. The official meaning classifies the lines.';
comment on column benchmark.reference_discrepancy.edition is 'The set of figures; filter on one.';
comment on column benchmark.reference_discrepancy.run_id is 'The latest published run of the edition, whose reference tables these are.';
comment on column benchmark.reference_discrepancy.subject is 'Which table of the card it is about: diagnosis, modifier, place_of_service, related_procedure or taxonomy.';
comment on column benchmark.reference_discrepancy.code is 'The code as the card prints it, diagnosis codes with their dot.';
comment on column benchmark.reference_discrepancy.card_meaning is 'What the card says it stands for.';
comment on column benchmark.reference_discrepancy.official_meaning is 'What the official code set says, and where the card''s meaning is to be found.';
comment on column benchmark.reference_discrepancy.consequence is 'What it does, or would do, to the figures.';
comment on column benchmark.reference_discrepancy.source is 'The publication that the official meaning is from.';

create view benchmark.discrepancy_effect as
select r.edition, r.run_id, d.subject, d.code, e.fee_basis, e.line_count, e.patient_count, e.billed_sum, e.allowed_sum, e.paid_sum
from claims.run r
join reference.reference_discrepancy d on d.reference_version = r.reference_version
join lateral (
  select e.fee_basis, e.line_count, e.patient_count, e.billed_sum, e.allowed_sum, e.paid_sum
  from published.discrepancy_effect e
  where e.run_id = r.run_id and e.subject = d.subject and e.code = d.code and not e.suppressed
  union all
  select m.fee_basis, m.line_count, m.patient_count, m.billed_sum, m.allowed_sum, m.paid_sum
  from published.modifier_frequency m
  where d.subject = 'modifier' and m.run_id = r.run_id and m.modifier = d.code and not m.suppressed
  union all
  select c.fee_basis, c.related_line_count, c.patient_count, c.billed_sum, c.allowed_sum, c.paid_sum
  from published.co_billing c
  where d.subject = 'related_procedure' and c.run_id = r.run_id and c.related_code = d.code and c.payer = 'All'
    and not c.suppressed) e on true
where r.status = 'published';

comment on view benchmark.discrepancy_effect is
  'How many lines, and how many dollars, each discrepancy of benchmark.reference_discrepancy touches, by fee basis: the lines that carry the code. A row that is not here is zero or suppressed; also suppressed are counts that could be held against cells, so that fewer than 11 patients would be left. A line with two such codes counts under both. All service dates together.';
comment on column benchmark.discrepancy_effect.edition is 'The set of figures; filter on one.';
comment on column benchmark.discrepancy_effect.run_id is 'The latest published run of the edition.';
comment on column benchmark.discrepancy_effect.subject is 'Which table of the card it is about, as in benchmark.reference_discrepancy.';
comment on column benchmark.discrepancy_effect.code is 'The code as the card prints it, diagnosis codes with their dot.';
comment on column benchmark.discrepancy_effect.fee_basis is 'Fee basis of the lines, as in benchmark.cell; All counts them together, without amounts, which are never pooled. Of a related procedure it is that of the 20982 line beside it, as in benchmark.co_billing.';
comment on column benchmark.discrepancy_effect.line_count is
  'Index lines that carry the code: as modifier, as place of service, as one of the diagnoses, as the taxonomy of the rendering, else the billing provider. Of a related procedure the kept lines with it.';
comment on column benchmark.discrepancy_effect.patient_count is 'Distinct patients of the lines. Never 1 to 10.';
comment on column benchmark.discrepancy_effect.billed_sum is 'Billed dollars of the lines, priced or not. Null when no line carries the amount, or when fee_basis is All.';
comment on column benchmark.discrepancy_effect.allowed_sum is 'Allowed dollars of the lines, priced or not. Null when no line carries the amount, or when fee_basis is All.';
comment on column benchmark.discrepancy_effect.paid_sum is 'Paid dollars of the lines, priced or not. Null when no line carries the amount, or when fee_basis is All.';
