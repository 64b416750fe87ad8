-- The rule by which a priced line is an outlier, and how many are.
drop view if exists benchmark.outlier_rule;

create view benchmark.outlier_rule as
select r.edition, o.run_id, o.fee_basis, o.lower_limit, o.upper_limit, o.cell_line_count as priced_line_count, o.outlier_line_count,
  round(o.outlier_line_count::numeric / o.cell_line_count, 4) as outlier_share, o.low_outlier_line_count, o.high_outlier_line_count
from published.outlier_rule o
join claims.run r on r.run_id = o.run_id and r.status = 'published';

comment on view benchmark.outlier_rule is
  'Which priced lines are outliers of their fee basis: those whose allowed amount lies more than three interquartile ranges, in logarithms, below the first or above the third quartile of all service dates (allowed_p25 and allowed_p75 of the fee basis''s row in benchmark.cell). Outliers are never dropped: they count in every figure of every view. A fee basis without a row shows no quartiles, or both are the same. Compare a median with the limits, or leave single lines out, only where you say so.';
comment on column benchmark.outlier_rule.edition is 'The set of figures; filter on one.';
comment on column benchmark.outlier_rule.run_id is 'The latest published run of the edition.';
comment on column benchmark.outlier_rule.fee_basis is 'Fee basis of the lines, as in benchmark.cell; never All.';
comment on column benchmark.outlier_rule.lower_limit is
  'The least allowed amount in dollars that is no outlier: p25 (p25 / p75)^3, rounded up to the cent. Per line, not per unit, as all amounts are.';
comment on column benchmark.outlier_rule.upper_limit is
  'The greatest allowed amount in dollars that is no outlier: p75 (p75 / p25)^3, rounded down to the cent. Null when it is more than an amount can be.';
comment on column benchmark.outlier_rule.priced_line_count is 'Priced lines of the fee basis. Null where its row in benchmark.cell withholds them.';
comment on column benchmark.outlier_rule.outlier_line_count is
  'Priced lines with an allowed amount beyond the limits. Null when suppressed: they are of 1 to 10 patients, or leave so few within the limits. How they fall by payer, site or month is told nowhere, as it would mostly be about 1 to 10 patients.';
comment on column benchmark.outlier_rule.outlier_share is
  'outlier_line_count over priced_line_count; a ratio with four decimals, rounded half up. Null when either is.';
comment on column benchmark.outlier_rule.low_outlier_line_count is
  'Those below lower_limit. Null when suppressed, and where they or those above are of 1 to 10 patients.';
comment on column benchmark.outlier_rule.high_outlier_line_count is
  'Those above upper_limit. Null when suppressed, and where they or those below are of 1 to 10 patients.';
