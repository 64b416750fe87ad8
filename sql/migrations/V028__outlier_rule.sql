-- Which allowed amounts of a fee basis are outliers, and how many there are.
create table published.outlier_rule (
  run_id bigint not null references claims.run on delete cascade,
  fee_basis text not null,
  lower_limit numeric(14,2) not null, upper_limit numeric(14,2),
  cell_line_count bigint not null,
  low_outlier_line_count bigint, high_outlier_line_count bigint, outlier_line_count bigint, patient_count bigint,
  suppressed boolean not null,
  primary key (run_id, fee_basis)
);
comment on table published.outlier_rule is 'The limits beyond which an allowed amount is an outlier of its fee basis, over all service dates, and how many priced lines lie beyond them.';
comment on column published.outlier_rule.run_id is 'The run.';
comment on column published.outlier_rule.fee_basis is 'Fee basis of the lines.';
comment on column published.outlier_rule.lower_limit is 'The least allowed amount in dollars that is no outlier.';
comment on column published.outlier_rule.upper_limit is 'The greatest allowed amount in dollars that is no outlier; null where no amount can be greater.';
comment on column published.outlier_rule.cell_line_count is 'Priced lines of the fee basis.';
comment on column published.outlier_rule.low_outlier_line_count is 'Priced lines below the lower limit; null when it may not be told.';
comment on column published.outlier_rule.high_outlier_line_count is 'Priced lines above the upper limit; null when it may not be told.';
comment on column published.outlier_rule.outlier_line_count is 'Both together; null when suppressed.';
comment on column published.outlier_rule.patient_count is 'Distinct patients of both together: 0, or 11 or more; told to nobody. Null when suppressed.';
comment on column published.outlier_rule.suppressed is 'Whether the counts are hidden; the limits never are.';
