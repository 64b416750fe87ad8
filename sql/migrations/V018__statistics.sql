-- Figures that say how far they can be trusted. The cells of earlier runs have none of them.

-- A receipt keeps the digest of a publication's cells as rows of all their columns. Where it holds now, it is restated over the
-- columns that are added here, so that verify goes on telling rows that somebody changed from rows as they were published.
create function published.digest_of_cells(of_run bigint) returns text language plpgsql as $$
declare
  columns text;
  digest text;
begin
  select string_agg(quote_ident(column_name), ', ' order by ordinal_position) into columns
  from information_schema.columns
  where table_schema = 'published' and table_name = 'cell' and column_name <> 'run_id';
  execute format('select encode(sha256(coalesce(string_agg(digest, ''''::bytea order by digest), ''''::bytea)), ''hex'')'
    || ' from (select sha256(convert_to(row(%s)::text, ''UTF8'')) as digest from published.cell where run_id = $1) as rows',
    columns) into digest using of_run;
  return digest;
end $$;

create temporary table receipt_that_holds on commit drop as
  select run_id from claims.receipt
  where kind = 'figures' and name = 'cell' and digest = published.digest_of_cells(run_id);

alter table published.cell
  add column top_provider_share numeric(5,4),
  add column dominance_tested boolean,
  add column amounts_withheld text check (amounts_withheld = 'dominance'),
  add column percentiles_withheld text,
  add column billed_p50_low numeric(14,2), add column billed_p50_high numeric(14,2),
  add column allowed_p50_low numeric(14,2), add column allowed_p50_high numeric(14,2),
  add column paid_p50_low numeric(14,2), add column paid_p50_high numeric(14,2),
  add column standard_allowed_mean numeric(14,2), add column standard_allowed_p25 numeric(14,2),
  add column standard_allowed_p50 numeric(14,2), add column standard_allowed_p75 numeric(14,2),
  add column allowed_to_medicare_p25 numeric(12,4), add column allowed_to_medicare_p50 numeric(12,4),
  add column allowed_to_medicare_p75 numeric(12,4),
  add column maturity text check (maturity in ('mature', 'provisional')),
  add column completion numeric(5,4),
  add column outlier_line_count bigint;

update claims.receipt set digest = published.digest_of_cells(run_id)
where kind = 'figures' and name = 'cell' and run_id in (select run_id from receipt_that_holds);

drop function published.digest_of_cells(bigint);

comment on column published.cell.top_provider_share is
  'Share of the provider with the most priced lines in the priced lines that name a provider.';
comment on column published.cell.dominance_tested is
  'Whether the row was held against the rule of dominance: some priced line names a provider, and the run has the rule.';
comment on column published.cell.amounts_withheld is
  'dominance: the amounts and what is made of them are withheld, because too few providers stand behind them.';
comment on column published.cell.percentiles_withheld is 'Percentiles that are withheld of some amount, because too few lines carry it.';
comment on column published.cell.standard_allowed_mean is 'Mean of the standard allowed dollars of priced lines.';
comment on column published.cell.standard_allowed_p25 is '25th percentile of the standard allowed dollars of priced lines.';
comment on column published.cell.standard_allowed_p50 is 'Median of the standard allowed dollars of priced lines.';
comment on column published.cell.standard_allowed_p75 is '75th percentile of the standard allowed dollars of priced lines.';
comment on column published.cell.allowed_to_medicare_p25 is '25th percentile of allowed over the Medicare amount of each priced line.';
comment on column published.cell.allowed_to_medicare_p50 is 'Median of allowed over the Medicare amount of each priced line.';
comment on column published.cell.allowed_to_medicare_p75 is '75th percentile of allowed over the Medicare amount of each priced line.';
comment on column published.cell.maturity is 'mature or provisional, of a month or a quarter.';
comment on column published.cell.completion is 'Share of the lines expected in the end that has come, of a month or a quarter.';
comment on column published.cell.outlier_line_count is 'Priced lines whose allowed amount is an outlier of the fee basis.';
do $$
declare
  amount text;
begin
  foreach amount in array array['billed', 'allowed', 'paid'] loop
    execute format('comment on column published.cell.%I is %L', amount || '_p50_low',
      format('Lower bound of the interval of at least 95 %% for the median of the %s dollars of priced lines.', amount));
    execute format('comment on column published.cell.%I is %L', amount || '_p50_high',
      format('Upper bound of the interval of at least 95 %% for the median of the %s dollars of priced lines.', amount));
  end loop;
end $$;
