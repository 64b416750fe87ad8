-- What the words, rules, codes and columns mean.
drop view if exists benchmark.definition, benchmark.rule, benchmark.finding_code, benchmark.data_dictionary;

create view benchmark.definition as
select name, definition
from (values
  -- lines and records
  (1, 'extract', 'One delivered file.'),
  (2, 'record', 'One claim line as the extract states it, mostly a row; known by its number: 1-based, the header not counted. Where a row holds several lines, each that holds anything but blanks and zeros is a record, numbered on through the extract, and a row without any is one record. In X12 a service line is a record, and a claim without service lines is one. An extract''s name and a record number find it again.'),
  (3, 'layout', 'What says how extracts of one origin are written and what their columns and words mean. The one that reads most of an extract''s columns is taken.'),
  (4, 'control totals', 'What a delivery states of an extract in a file beside it or in records of its own: records, billed total, digest, service dates. An extract that holds something else is refused.'),
  (5, 'claim line', 'Claim identifier and line number within a data source; where the extract names no data source, within its payer, else its layout. Several records may be versions of one claim line.'),
  (6, 'patient', 'The person identifier, else the member identifier, else the layout''s patient field: the same person in every extract and source.'),
  (7, 'provider', 'The rendering provider''s NPI, else the billing provider''s.'),
  (8, 'pseudonym', 'What stands for a patient, claim or provider inside the database: an HMAC-SHA-256 under a key that the database does not hold, cut to 128 bits. No identifier is stored.'),
  (9, 'service date', 'Start date of the line, else of the claim.'),
  (10, 'index line', 'A kept line with procedure code 20982. Every count and amount of a cell is about index lines.'),
  (11, 'related line', 'A kept line with a related procedure code (guidance, cryoablation, implant removal, debridement), on the patient and service date of an index line.'),
  (12, 'patient-day', 'One patient on one service date.'),
  -- buckets
  (13, 'kept', 'Bucket of the records that count: index lines and related lines.'),
  (14, 'rejected', 'Bucket of the records that cannot be read as a claim line, or whose dates or amounts cannot be trusted.'),
  (15, 'out of scope', 'Bucket of the readable records of another procedure, and of related procedures without an index line of the same patient and date. Records of another procedure are checked for their field count only.'),
  (16, 'duplicate', 'Bucket of the records that repeat the claim line and the content of a kept record.'),
  (17, 'superseded', 'Bucket of earlier versions of a claim line: replaced, voided, reversed, or from an extract that a newer one replaced. So are the remittances that count on a charges record (joined): their amounts count there, their own billed dollars stand here. Voids and reversals themselves are in it, also those that meet no earlier record: they never become a negative price.'),
  (18, 'final action', 'Which version of a claim line counts, in this order: a record that the extract calls not final leaves; a void removes the line; a replacement supersedes what it replaces; a reversal removes the pair; else the latest record wins, by delivery date, then load order, then record number. A void or replacement reaches records of the same and of earlier extracts; a record of a later extract stands. benchmark.rule has the exact sentences.'),
  (19, 'void and replacement', 'By the extract''s claim frequency code, else by the last character of an institutional bill type: 7 replaces, 8 voids.'),
  (20, 'not final', 'By the extract''s own mark (such as FINAL_ACTION of CMS files). Such a record is always superseded, and takes part in no other rule: it replaces nothing, it is not what a void or a reversal takes back, and no reversal is used up on it. What it was before, in an earlier extract, is judged by the rules alone.'),
  (21, 'reversal', 'A record with at least one negative amount among billed, allowed and paid, and no positive one. It cancels the nearest earlier record of its claim line with exactly opposite amounts, else the next later one of its own extract, with the copies of that record in earlier extracts. It may be meant for a record that a replacement has superseded, and then the replacement stands; what a reversed replacement replaced does not come back.'),
  -- dimensions
  (22, 'part of a line', 'How much of its claim line a record tells: all of it; its charges, what was billed (X12 837); or a remittance, what was allowed and paid (X12 835). Final action is decided among remittances and among the other records of a claim line, each apart; a void of the charges takes the remittances of the same and of earlier extracts too.'),
  (23, 'joined', 'The remittance that is left of a claim line belongs to the charges that are left of it, in whichever order, extract and run they came: the charges record is kept and counts with the remittance''s allowed and paid amounts, denial and paid date, and the findings about amounts and dates are those of both together. A whole record that tells an allowed or a paid amount needs no remittance; one with neither is joined as charges are. Charges without a remittance count without amounts paid; a remittance without charges counts on its own, with the dimensions it carries; one whose charges were voided or taken back does not count. The line is what was charged: where the payer paid under another procedure code, it stays in the procedure of the charges, and that is no finding. A remittance of a code that is not in scope is not loaded, and its charges stand without amounts paid. The remittance of an original stays with its replacement until a later one comes.'),
  (24, 'All', 'The row is not grouped by this dimension.'),
  (25, 'Not in input', 'The extract has no such column, or the record leaves it blank.'),
  (26, 'Unknown', 'The extract carries a value that is not a code of its code set.'),
  (27, 'fee basis', 'Which kind of fee an amount is: the physician''s with the practice''s costs (non-facility) or without (facility), or a facility''s. They differ several times over for one and the same service, so that amounts are never pooled across it. Undetermined also where the extract gives no claim type, or one that is neither professional nor institutional: nothing is guessed from place of service or bill type.'),
  (28, 'bill type', 'Institutional type of bill without its leading zero, three characters: 0131 is 131.'),
  (29, 'card', 'The project''s source document for 20982: the payers, sites, modifiers, diagnoses, specialties and related procedures it names. Where it disagrees with an official code set the official meaning classifies, and benchmark.reference_discrepancy lists the difference.'),
  (30, 'on card', 'The card names the code, or names a form of it that is no code and whose valid form this is.'),
  (31, 'period', 'all, or the calendar year, quarter or month of the service date.'),
  -- measures
  (32, 'denied', 'Denied by the claim''s status; or allowed and paid both present and zero. Of a joined line its remittance says it.'),
  (33, 'priced', 'Allowed is present and above zero, and the line is not denied. Amounts and ratios are about priced lines. How many lines of a row are priced, and how many denied, is withheld (null) where these, or the lines that are left, are of 1 to 10 patients, and where that of other rows could be worked out from it; medians, quartiles and sums are told all the same, but not means, with which it could be. Rows of fewer than 21 lines then lose all amounts: that 11 of them are priced, below which nothing is told, would tell of the others.'),
  (34, 'billed, allowed, paid', 'The provider''s charge; what the contract allows, plan''s and patient''s share together; what the payer paid. For a joined line, allowed and paid are its remittance''s. Exact cents inside, dollars to analysts; a source amount with more decimals is rounded half up once, on reading. Each statistic runs over the priced lines that carry the amount.'),
  (35, 'apportioned amount', 'Where the layout says that an amount on each line is the whole claim''s, it is shared out over all lines of the claim in the extract, in scope or not, so that the claim counts once: the line with the lowest number has all of it, or each has its part by its charge, exact to the cent in sum. A line without a part has no such amount, and so is not priced by it.'),
  (36, 'percentile', 'Linear interpolation between the two nearest lines (PostgreSQL''s percentile_cont, type 7) on exact cents, then rounded half up to the cent.'),
  (37, 'median interval', 'billed_p50_low to billed_p50_high and so on: the l-th smallest and the l-th greatest of the n amounts, where l is the greatest number that a binomial variable of n tosses stays below in at most 2.5 % of cases. The median of the services that the lines are a sample of lies in it with at least 95 %, however prices are distributed. Of 6 to 8 lines it is smallest and greatest amount; of fewer there is none. It speaks of chance alone, not of lines that have not come (maturity) or that the extracts lack.'),
  (38, 'withheld percentile', 'The 10th and the 90th percentile of an amount that fewer than 30 lines of a row carry are null, and percentiles_withheld says so: fewer than three lines would lie beyond them. Where priced_line_count is withheld, so are they: that 30 lines are priced, or not, would tell of the others.'),
  (39, 'outlier', 'A priced line whose allowed amount lies beyond three interquartile ranges, in logarithms, from the quartiles of its fee basis over all service dates: above p75 (p75 / p25)^3 or below p25 (p25 / p75)^3, where p25 and p75 are the row''s allowed_p25 and allowed_p75, to the cent. Held against each other as whole numbers, so that a line is an outlier or not whatever the machine. Outliers stay in every figure; benchmark.outlier_rule has the limits, and how many lines lie beyond them. A fee basis whose quartiles are not shown, or are the same, has no limits.'),
  (40, 'top_provider_share', 'Priced lines of the provider that has most of them over the priced lines that name a provider. Lines without a provider say nothing and stand aside.'),
  (41, 'dominance, withheld amounts', 'A price whose priced lines come from fewer than 3 providers, or of which one provider has over 80 %, would be that provider''s own: the row keeps its counts and loses every amount and ratio, and amounts_withheld says dominance. Another rule, or none, is set for an edition by run --dominance and stands in benchmark.run. The rule looks at the priced lines that name a provider. Where none does, as in extracts without NPIs, there is nothing to test and nobody to recognise: the amounts are shown, and dominance_tested is false. A shown row loses amounts where they would be those of 1 to 10 patients (few priced patients), or of too few providers (dominance); and where with its sums those of such a row could be derived (complement), by subtraction from a total, over sets of cells and periods: then sums, means and ratios of sums are null, and percentiles, which nobody can subtract, stand. What is left without sums is whole rows and columns of a set''s table, whose rest is of 11 patients or more and of enough providers. amounts_withheld says which.'),
  (42, 'mean', 'Sum over number of lines that carry the amount, rounded half up to the cent.'),
  (43, 'ratio', 'allowed_to_billed and paid_to_allowed are a sum over a sum, over the priced lines that carry both amounts; four decimals, rounded half up.'),
  (44, 'Medicare amount', 'National Medicare amount of 20982 by fee basis and calendar year of service; a fee-schedule amount is total relative value units times the conversion factor. allowed_to_medicare leaves out lines whose year and fee basis have none.'),
  (45, 'standard_allowed', 'A line''s allowed amount over its units and over the factor that its modifiers make of the fee: 50, both sides in one session, 150 %; 51 on a practitioner''s claim, a further procedure of the day, 50 %; both together 75 %; LT, RT, 59, XE, XS, XP, XU, 58, 76, 77, 79 and modifiers that inform alone, nothing (payment_effect in reference.modifier). Units are whole, one where none is given, and one beside 50. Lines with any other modifier, or with modifiers that contradict each other, have no standard allowed amount and stand aside. Rounded half up to the cent, a line at a time. It compares prices; the amounts that were allowed are beside it, unchanged.'),
  (46, 'unit_count', 'Sum of the units that are present; a line without units adds nothing, and where no line has any the sum is null.'),
  (47, 'completion', 'How much of a month has come. For each payer, its 20982 lines by month of service and by lag, whole months from service to payment; a month of service has been watched up to the payer''s latest month of payment. What the watched months grew by from one lag to the next, weighted by their lines, is expected of the younger months too (chain ladder), with nothing after the greatest lag seen. A step that 1 to 10 lines took in all months together is left out: it would tell of them. A quarter''s is that of its months, and that over all payers is of the payers'', each by its lines. It counts lines, not dollars, and knows payments that are slow, not deliveries that are missing.'),
  (48, 'mature, provisional', 'A month or quarter whose completion is 0.95 or more is mature; a provisional one will still change.'),
  (49, 'suppressed', 'Nothing is shown about 1 to 10 distinct patients, and nothing from which that could be derived: a cell is shown where no total, no other set of cells and no longer period leaves a rest of 1 to 10 patients, or of a small cell fewer than ten possible counts. Suppressed cells have no row in benchmark.cell, as their keys would tell of one line each: an absent row means no line or suppressed, and where rows do not add up to their total, the difference is suppressed. Other views keep the key of a suppressed row and lose its measures. Zero may be shown. In the ledger and the rejects, where patients cannot be told, it is 1 to 10 records. benchmark.visibility says how much is shown.'),
  (50, 'small change', 'A row of figures that two publications in a row both show and that differs, by fewer than 11 patients net of those that came and went; or a total of which the part that both do not show differs by fewer than 11 lines. Whoever kept the earlier publication could subtract it. An edition is told to publish such changes and say how many there are (tell), or to hold the publication back until there are none (hold): run --small-changes, in benchmark.run. Figures that rest on other lines than the row''s do not count: completion, maturity, and shares of a total that has a row of its own.'),
  -- runs
  (51, 'edition', 'A set of figures with its own inputs, main unless a run is given another. Each shows its latest published run.'),
  (52, 'run', 'One pass of the job over an edition''s inputs. It publishes as a whole or not at all.'),
  (53, 'finding', 'A fact about a kept line, never a deletion.')
) as words (position, name, definition)
order by position;

comment on view benchmark.definition is
  'What the words of this schema mean, from record to run: the decisions that the figures rest on.';
comment on column benchmark.definition.name is 'The word, as the comments of this schema use it.';
comment on column benchmark.definition.definition is 'What it means here.';

create view benchmark.rule as
select dimension, code, sentence from claims.rule;

comment on view benchmark.rule is
  'The rules that give a line its value in each dimension, and those that take a record out of the figures. Filled by the first run.';
comment on column benchmark.rule.dimension is 'What the rule decides: a dimension by its column in benchmark.cell, or bucket, where a record counts.';
comment on column benchmark.rule.code is 'Short and stable name of the rule.';
comment on column benchmark.rule.sentence is 'What the rule says.';

create view benchmark.finding_code as
select code, kind, meaning, source from claims.finding_code;

comment on view benchmark.finding_code is
  'Everything that can be wrong with, or worth knowing of, an extract, a record or a kept line. Filled by the first run.';
comment on column benchmark.finding_code.code is 'The code, as in benchmark.finding and benchmark.reject_summary.';
comment on column benchmark.finding_code.kind is
  'refusal: the whole extract is refused; reject: the record is rejected; note: the extract is loaded all the same; fact: the line is kept all the same.';
comment on column benchmark.finding_code.meaning is 'One sentence.';
comment on column benchmark.finding_code.source is 'The rule and the code set that it rests on.';

create view benchmark.data_dictionary as
select c.relname::text as view_name, 0 as position, null::text as column_name, null::text as data_type, null::text as unit,
  null::text as when_null, obj_description(c.oid, 'pg_class') as meaning
from pg_catalog.pg_class c
where c.relnamespace = 'benchmark'::regnamespace and c.relkind = 'v'
union all
select c.relname::text, a.attnum::integer, a.attname::text, format_type(a.atttypid, a.atttypmod),
  case
    when t.typcategory <> 'N' or a.attname ~ '(_id|^position)$' then null
    when m.meaning ~* '\mdollars\M' then 'dollars'
    when m.meaning ~* '\m(months?|days?) (from|between|after|of lag)\M' then substring(lower(m.meaning) from '(month|day)s? ') || 's'
    when m.meaning ~* '\m(ratio|share|0 to 1|times|over (the|all))\M' and format_type(a.atttypid, a.atttypmod) <> 'bigint' then 'ratio'
    when a.attname like 'records\_%' then 'records'
    when a.attname ~ '_count$' then translate(regexp_replace(
      regexp_replace(a.attname, '_count$', ''), '^(denied|priced|outlier|index|with_related|cumulative|low_outlier|high_outlier)_', ''), '_', '-') || 's'
  end,
  substring(m.meaning from '[Nn]ull ((?:when|for|where) [^.;]*)'),
  m.meaning
from pg_catalog.pg_class c
join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
join pg_catalog.pg_type t on t.oid = a.atttypid
cross join lateral (select col_description(c.oid, a.attnum) as meaning) m
where c.relnamespace = 'benchmark'::regnamespace and c.relkind = 'v'
order by view_name, position;

comment on view benchmark.data_dictionary is
  'Every view of this schema and every column of each: type, unit, when it is null, and the rule behind it. In the order of the views and their columns.';
comment on column benchmark.data_dictionary.view_name is 'A view of this schema.';
comment on column benchmark.data_dictionary.position is '1-based position of the column; 0 for the view as a whole.';
comment on column benchmark.data_dictionary.column_name is 'The column; null for the view as a whole.';
comment on column benchmark.data_dictionary.data_type is 'PostgreSQL type of the column; null for the view as a whole.';
comment on column benchmark.data_dictionary.unit is 'Of a number that measures, what it is in: dollars, ratio, or what is counted; read from the comment. Null for all else.';
comment on column benchmark.data_dictionary.when_null is 'When the column is null, in the words of its comment. Null where the comment names no case.';
comment on column benchmark.data_dictionary.meaning is 'What it holds: the whole comment, with unit, when it is null, and the rule behind it.';
