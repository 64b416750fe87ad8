-- What codes mean, for people.
drop view if exists benchmark.code_name;

create view benchmark.code_name as
select distinct on (r.edition, c.code_set, c.code) r.edition, r.run_id, c.code_set, c.code, c.name, c.on_card
from (
  select 'modifier' as code_set, reference_version, code, name, on_card, effective_from from reference.modifier
  union all
  select 'procedure', reference_version, code, name, on_card, effective_from from reference.procedure) c
join claims.run r on r.reference_version = c.reference_version and r.status = 'published'
order by r.edition, c.code_set, c.code, c.effective_from desc nulls last;

comment on view benchmark.code_name is
  'Modifiers and procedures in words of our own, from the reference tables that judged the lines of the edition; of a code that changed its meaning the latest.';
comment on column benchmark.code_name.edition is 'The set of figures; filter on one.';
comment on column benchmark.code_name.run_id is 'The latest published run of the edition, whose reference tables these are.';
comment on column benchmark.code_name.code_set is 'modifier, as in benchmark.modifier_frequency; procedure, as in benchmark.co_billing.';
comment on column benchmark.code_name.code is 'The code, upper case.';
comment on column benchmark.code_name.name is 'What it stands for, in words of our own; never a descriptor of CPT.';
comment on column benchmark.code_name.on_card is 'Whether the 20982 card lists the code.';
