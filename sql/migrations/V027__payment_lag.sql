-- How the lines of shown cells fall by the months from service to payment.
create table published.payment_lag (
  run_id bigint not null references claims.run on delete cascade,
  fee_basis text not null,
  payer text not null,
  period text not null check (period in ('all', 'year', 'quarter', 'month')),
  period_start date,
  lag text not null,
  lag_from smallint, lag_to smallint,
  line_count bigint not null, patient_count bigint not null, cumulative_line_count bigint, cell_line_count bigint not null,
  completion numeric(5,4),
  suppressed boolean not null
);
create unique index payment_lag_key on published.payment_lag (run_id, fee_basis, payer, period, coalesce(period_start, '-infinity'), lag);
comment on index published.payment_lag_key is 'One row per run, fee basis, payer, period and lag.';
comment on table published.payment_lag is 'The rows of the lag triangle that are shown: index lines of a shown cell by months from service to payment. What is suppressed has no row.';
comment on column published.payment_lag.run_id is 'The run.';
comment on column published.payment_lag.fee_basis is 'Fee basis of the lines.';
comment on column published.payment_lag.payer is 'Payer group, or All.';
comment on column published.payment_lag.period is 'Grain of the service date: all, year, quarter or month.';
comment on column published.payment_lag.period_start is 'First day of the period; null for all.';
comment on column published.payment_lag.lag is 'Class of the months from the month of service to that of payment, or no date.';
comment on column published.payment_lag.lag_from is 'The least number of months of the class; null without a date of payment.';
comment on column published.payment_lag.lag_to is 'The greatest number of months of the class; null where there is none, or no date.';
comment on column published.payment_lag.line_count is 'Index lines of the lag.';
comment on column published.payment_lag.patient_count is 'Distinct patients of the lines: 11 or more, and told to nobody.';
comment on column published.payment_lag.cumulative_line_count is 'Index lines of this and every shorter lag; null where one of them is suppressed, and without a date of payment.';
comment on column published.payment_lag.cell_line_count is 'Index lines of the cell, whatever their lag.';
comment on column published.payment_lag.completion is 'Share of the payer''s lines, of those expected in the end, that comes by the end of the lag, over all fee bases; of rows over all service dates alone.';
comment on column published.payment_lag.suppressed is 'Always false: what is suppressed has no row.';
