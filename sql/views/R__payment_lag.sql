-- The lag triangle: how the lines of a period of service fall by the months to their payment.
drop view if exists benchmark.payment_lag;

create view benchmark.payment_lag as
select r.edition, l.run_id, l.fee_basis, l.payer, l.period, l.period_start, l.lag, l.lag_from, l.lag_to,
  l.line_count, round(l.line_count::numeric / l.cell_line_count, 4) as line_share,
  l.cumulative_line_count, round(l.cumulative_line_count::numeric / l.cell_line_count, 4) as cumulative_share, l.completion
from published.payment_lag l
join claims.run r on r.run_id = l.run_id and r.status = 'published';

comment on view benchmark.payment_lag is
  'The lag triangle: the index lines of a cell of benchmark.cell, by fee basis and payer, by class of the months from the month of service to the month of payment. Periods down, lags across. An absent row means no line or suppressed: a class, a payer or a period is left out in whole where one of its counts is about 1 to 10 patients or would let such a count be derived. Recent periods have no line yet at the longer lags. There are no rows over all fee bases.';
comment on column benchmark.payment_lag.edition is 'The set of figures; filter on one.';
comment on column benchmark.payment_lag.run_id is 'The latest published run of the edition.';
comment on column benchmark.payment_lag.fee_basis is 'Fee basis of the lines, as in benchmark.cell; never All.';
comment on column benchmark.payment_lag.payer is 'Payer of the lines, as in benchmark.cell; or All.';
comment on column benchmark.payment_lag.period is 'Grain of the service date: all, year, quarter, month. Every line is of one period of each grain.';
comment on column benchmark.payment_lag.period_start is 'First day of the year, quarter or month of service; null for all.';
comment on column benchmark.payment_lag.lag is
  'Class of the months from the month of service to the month of payment: 0 to 1; 2; 3; 4 to 6; 7 to 12; 13 or more; no date (the line has no date of payment). A payment before the month of service counts as one in it; of a line that a remittance was joined to, it is the remittance''s date.';
comment on column benchmark.payment_lag.lag_from is 'The least number of months of lag in the class. Null for no date.';
comment on column benchmark.payment_lag.lag_to is 'The greatest number of months of lag in the class. Null for 13 or more, and for no date.';
comment on column benchmark.payment_lag.line_count is 'Index lines of the class, priced or not.';
comment on column benchmark.payment_lag.line_share is 'line_count over the line_count of the same fee basis, payer and period in benchmark.cell; 0 to 1, four decimals, rounded half up.';
comment on column benchmark.payment_lag.cumulative_line_count is
  'Index lines of this class and all before it: those that were paid within lag_to months. Null where a class before it is suppressed, and for no date.';
comment on column benchmark.payment_lag.cumulative_share is
  'cumulative_line_count over the line_count of the same fee basis, payer and period in benchmark.cell, lines without a date among them; 0 to 1, four decimals, rounded half up. Null where cumulative_line_count is.';
comment on column benchmark.payment_lag.completion is
  'Share of a month''s lines, of those expected in the end, that comes within lag_to months, by the payer''s own lag over all its fee bases (chain ladder over months of service): what benchmark.cell.completion of a month of that age is; 0 to 1, two decimals, rounded half up. Null for payer All, when period is not all, when lag_to is null, and where the lag is not known: fewer than 100 lines of the payer with a date of payment.';
