-- Where the official code sets disagree with the card.
drop view if exists benchmark.reference_discrepancy;

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
