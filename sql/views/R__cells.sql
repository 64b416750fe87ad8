-- The benchmark cells and their one-dimension views.
-- Every file of this folder drops and creates its own views and reads no view of another file, so that each can change
-- alone. No cascade: a view that somebody built on one of these stops the migration instead of vanishing.
drop view if exists benchmark.by_payer, benchmark.by_line_of_business, benchmark.by_site_of_service,
  benchmark.by_modifier_use, benchmark.by_diagnosis_group, benchmark.by_specialty, benchmark.by_state;
drop view if exists benchmark.visibility, benchmark.cell;

create view benchmark.cell as
select r.edition, r.run_id,
  c.fee_basis, c.payer, c.line_of_business, c.site_of_service, c.modifier_use, c.diagnosis_group, c.specialty, c.state,
  c.period, c.period_start,
  c.line_count, c.claim_count, c.patient_count, c.provider_count, c.unit_count, c.denied_line_count, c.priced_line_count,
  c.top_provider_share, c.dominance_tested, c.amounts_withheld, c.percentiles_withheld,
  c.billed_sum, c.billed_mean, c.billed_p10, c.billed_p25, c.billed_p50, c.billed_p75, c.billed_p90, c.billed_p50_low, c.billed_p50_high,
  c.allowed_sum, c.allowed_mean, c.allowed_p10, c.allowed_p25, c.allowed_p50, c.allowed_p75, c.allowed_p90, c.allowed_p50_low, c.allowed_p50_high,
  c.paid_sum, c.paid_mean, c.paid_p10, c.paid_p25, c.paid_p50, c.paid_p75, c.paid_p90, c.paid_p50_low, c.paid_p50_high,
  c.allowed_to_billed, c.paid_to_allowed, c.allowed_to_medicare,
  c.allowed_to_medicare_p25, c.allowed_to_medicare_p50, c.allowed_to_medicare_p75,
  c.standard_allowed_mean, c.standard_allowed_p25, c.standard_allowed_p50, c.standard_allowed_p75,
  c.maturity, c.completion, c.outlier_line_count,
  c.suppressed
from published.cell c
join claims.run r on r.run_id = c.run_id and r.status = 'published'
where not c.suppressed; -- the key of a hidden cell tells of one line at least, and many such keys add up to its count

comment on view benchmark.cell is
  'The benchmarks of CPT 20982 (percutaneous radiofrequency ablation of bone tumors). One row per edition, fee basis, one value or All in each of seven dimensions, and period. Present are: no dimension, each dimension alone, each pair, payer with site and modifier use, payer with line of business and site; each at four period grains. Rows overlap: pick one combination of All and one period before summing.';
comment on column benchmark.cell.edition is
  'The set of figures, main unless a run was given its own. Filter on one edition: editions never mix.';
comment on column benchmark.cell.run_id is 'The latest published run of the edition; benchmark.run says when it ran and on what.';
comment on column benchmark.cell.fee_basis is
  'Which kind of fee the amounts are, from claim type, place of service and bill type: Professional, facility; Professional, non-facility; Hospital outpatient facility; Ambulatory surgical center facility; Hospital inpatient facility; Undetermined. Amounts are never pooled across it: the rows with All carry counts and no amount.';
comment on column benchmark.cell.payer is
  'Aetna; Blue Cross Blue Shield; Cigna Health; UnitedHealthcare; Medicare; Other payer; Not in input; or All. By an alias table on the payer''s name; a brand beats the word Medicare.';
comment on column benchmark.cell.line_of_business is
  'Commercial; Medicare fee-for-service; Medicare Advantage; Medicaid; Other; Not in input; or All. From the extract''s own column, else from the words of payer and plan.';
comment on column benchmark.cell.site_of_service is
  'Hospital outpatient, on campus; Hospital outpatient, off campus; Ambulatory surgical center; Office or interventional suite; Inpatient hospital; Emergency room; Other site; Unknown (a place of service that is not a code); Not in input; or All. Place of service first, bill type where it is absent.';
comment on column benchmark.cell.modifier_use is
  'The first that applies: Discontinued; Reduced; Component; Co-surgeon or team; Assistant; Within a global period; Repeat; Bilateral; Distinct service; Multiple procedures; Laterality only; Other modifier; No modifier; or All. Each modifier on its own is in benchmark.modifier_frequency.';
comment on column benchmark.cell.diagnosis_group is
  'The first that any of the line''s diagnosis codes falls in: Bone metastasis; Bone marrow metastasis; Pathological fracture in neoplastic disease; Metastasis, other site; Primary bone tumor or myeloma; Other neoplasm; Pain only (every code is a pain code); Other diagnosis; Not in input; or All.';
comment on column benchmark.cell.specialty is
  'Of the rendering, else billing provider, by NUCC taxonomy, else CMS specialty code: Interventional radiology; Diagnostic radiology; Radiation oncology; Orthopaedic surgery; Anesthesiology or pain; Surgery; Medical oncology; Advanced practice; Other specialty; Unknown (not a code); Not in input; or All.';
comment on column benchmark.cell.state is
  'State where the service was rendered, two letters; Not in input; or All.';
comment on column benchmark.cell.period is
  'Grain of the service date: all, year, quarter, month. Every line is in one row of each grain.';
comment on column benchmark.cell.period_start is 'First day of the year, quarter or month; null for all.';
comment on column benchmark.cell.line_count is
  'Index lines: kept claim lines with code 20982, after replacements, voids, reversals and duplicates are settled. Related procedures are not in here. Null when suppressed.';
comment on column benchmark.cell.claim_count is 'Distinct claims of the lines. Null when suppressed.';
comment on column benchmark.cell.patient_count is
  'Distinct patients of the lines, one and the same person across extracts. Never 1 to 10. Null when suppressed. Not additive across rows.';
comment on column benchmark.cell.provider_count is
  'Distinct providers of the lines: rendering NPI, else billing NPI; lines with neither do not count. Null when suppressed. Not additive across rows.';
comment on column benchmark.cell.unit_count is
  'Sum of the service units of the lines that carry units, up to three decimals. Null when suppressed, or when no line carries units.';
comment on column benchmark.cell.denied_line_count is
  'Lines denied by their claim status, or with allowed and paid both present and zero. Null when withheld: where priced_line_count is, and where the denied lines, or the other lines without a price, are of 1 to 10 patients or would tell of such in another row.';
comment on column benchmark.cell.priced_line_count is
  'Lines with an allowed amount above zero that are not denied: the lines behind every amount and ratio of the row. Null when withheld: where they, or the lines without a price, are of 1 to 10 patients or would tell of such in another row. They are line_count or fewer then; sums, medians and quartiles are told all the same.';
comment on column benchmark.cell.top_provider_share is
  'Share of the provider with the most priced lines, in the priced lines that name a provider; 0 to 1, four decimals, rounded half up; in tenths where priced_line_count is withheld, as four decimals would tell it. Null when suppressed, when no priced line names a provider, when that provider or all others together have 1 to 10 lines (the share would tell how many), or when fee_basis is All.';
comment on column benchmark.cell.dominance_tested is
  'true: the row was held against the rule of dominance, which needs to know providers. false: it was not, because no priced line names a provider or the run was told to do without; whether one provider makes the price cannot be told. Null when suppressed, when there is no priced line, or when fee_basis is All.';
comment on column benchmark.cell.amounts_withheld is
  'few priced patients: the priced lines are of 1 to 10 patients; or priced_line_count is withheld and there are fewer than 21 lines, so that amounts, which are never told of fewer than 11, would tell of it. dominance: the priced lines that name a provider come from fewer than 3 providers, or one provider has over 80 % of them (benchmark.run has the limits of the run), so that the price would be that of a known few. With either, every amount and ratio of the row is null and its counts stand. complement: sums, means, allowed_to_billed, paid_to_allowed and allowed_to_medicare are null, as with them those of a row for which they are withheld could be worked out; percentiles stand. count: means and allowed_to_medicare are null, as with the sum or with those of other rows they would tell priced_line_count, which is withheld; sums and percentiles stand. Null: nothing is withheld for these reasons. A single amount that lines of 1 to 10 patients carry is null without a mark, and so is the mean of one that priced lines of 1 to 10 patients lack.';
comment on column benchmark.cell.percentiles_withheld is
  'p10, p90: withheld of each amount that fewer than 30 lines of the row carry, too few to say what a tenth of them lies beyond, and of every amount of which it is not told how many lines carry it, as it would tell whether 30 do (priced_line_count is withheld, or the mean of the amount alone); at least one amount is concerned. Null: nothing is withheld for this reason.';
do $$
declare
  amount text[];
  statistic text[];
begin
  foreach amount slice 1 in array array[
    ['billed', 'what the provider charged'],
    ['allowed', 'what the contract allows, plan''s and patient''s share together'],
    ['paid', 'what the payer paid']]
  loop
    foreach statistic slice 1 in array array[
      ['sum', 'Sum', 'exact'],
      ['mean', 'Arithmetic mean', 'rounded half up to the cent'],
      ['p10', '10th percentile', 'between two lines linearly interpolated (percentile_cont), rounded half up to the cent; withheld where fewer than 30 lines carry it or it is not told how many (percentiles_withheld)'],
      ['p25', '25th percentile', 'between two lines linearly interpolated (percentile_cont), rounded half up to the cent'],
      ['p50', 'Median', 'between two lines linearly interpolated (percentile_cont), rounded half up to the cent'],
      ['p75', '75th percentile', 'between two lines linearly interpolated (percentile_cont), rounded half up to the cent'],
      ['p90', '90th percentile', 'between two lines linearly interpolated (percentile_cont), rounded half up to the cent; withheld where fewer than 30 lines carry it or it is not told how many (percentiles_withheld)'],
      ['p50_low', 'Lower bound of an interval for the median', 'the median of all such services, of which these lines are a sample, lies in it with at least 95 % (order statistics, exact binomial, no distribution assumed); null below six lines'],
      ['p50_high', 'Upper bound of an interval for the median', 'the median of all such services, of which these lines are a sample, lies in it with at least 95 % (order statistics, exact binomial, no distribution assumed); null below six lines']]
    loop
      execute format('comment on column benchmark.cell.%I is %L', amount[1] || '_' || statistic[1],
        format('%s, in dollars, of the %s amounts (%s) of the priced lines that carry one; %s. Per line, not per unit. '
          'Null when suppressed or withheld (amounts_withheld), when no line or only those of 1 to 10 patients count, or when fee_basis is All.',
          statistic[2], amount[1], amount[2], statistic[3]));
    end loop;
  end loop;
end $$;
comment on column benchmark.cell.allowed_to_billed is
  'Sum of allowed over sum of billed, over the priced lines that carry both; a ratio with four decimals, rounded half up. Null when suppressed or withheld (amounts_withheld), when no line or only those of 1 to 10 patients count, or when fee_basis is All.';
comment on column benchmark.cell.paid_to_allowed is
  'Sum of paid over sum of allowed, over the priced lines that carry both; a ratio with four decimals, rounded half up. Null when suppressed or withheld (amounts_withheld), when no line or only those of 1 to 10 patients count, or when fee_basis is All.';
comment on column benchmark.cell.allowed_to_medicare is
  'Mean, over the priced lines, of allowed over the national Medicare amount of the line''s service year and fee basis; four decimals, rounded half up. 1.5 means half as much again as Medicare. Only lines whose year and fee basis have a Medicare amount count. Null when suppressed or withheld (amounts_withheld), when no line or only those of 1 to 10 patients count, or when fee_basis is All.';
do $$
declare
  statistic text[];
  hidden constant text := 'Null when suppressed or withheld (amounts_withheld), when no line or only those of 1 to 10 patients count, or when fee_basis is All.';
begin
  foreach statistic slice 1 in array array[['p25', '25th percentile'], ['p50', 'Median'], ['p75', '75th percentile']] loop
    execute format('comment on column benchmark.cell.%I is %L', 'allowed_to_medicare_' || statistic[1],
      format('%s of the ratio that allowed_to_medicare is the mean of, line by line: each ratio rounded half up to six decimals, between two lines linearly interpolated, then rounded half up to four. %s',
        statistic[2], hidden));
  end loop;
  foreach statistic slice 1 in array array[['mean', 'Arithmetic mean'], ['p25', '25th percentile'], ['p50', 'Median'],
    ['p75', '75th percentile']] loop
    execute format('comment on column benchmark.cell.%I is %L', 'standard_allowed_' || statistic[1],
      format('%s, in dollars, of the allowed amounts brought to the plain service: one unit, one side, alone (both sides are 150 %%, a further procedure of the day is 50 %%). Over the priced lines where modifiers and units say how; allowed_%s is over all of them, as they are. %s',
        statistic[2], statistic[1], hidden));
  end loop;
end $$;
comment on column benchmark.cell.maturity is
  'Of a month or a quarter: mature when its completion is 0.95 or more, else provisional: lines are still to come, and may change every figure of the row. Null when suppressed, when period is all or year, and when completion cannot be told.';
comment on column benchmark.cell.completion is
  'Share of the lines expected in the end that has come, 0 to 1, two decimals, rounded half up: from the payer''s own lag between month of service and month of payment (chain ladder), of rows over all payers from those of each. Null when suppressed, when period is all or year, and where the lag is not known: no dates of payment, fewer than 100 lines of the payer with one, or, over all payers, such payers have more than a tenth of the lines.';
comment on column benchmark.cell.outlier_line_count is
  'Priced lines whose allowed amount lies beyond the limits of the fee basis in benchmark.outlier_rule: they count in every figure. Of the row of everything in a fee basis over all service dates. Null when suppressed, of all other rows (0 where that row has 0; else their outliers are mostly of 1 to 10 patients), when the fee basis has outliers of 1 to 10 patients, and when it has no limits.';
comment on column benchmark.cell.suppressed is
  'Always false: a combination of 1 to 10 patients, or one from which such a one could be derived, has no row here. An absent row means no line or suppressed; where the rows below a total do not add up to its line_count, the difference is suppressed. A null measure of a row: there is nothing to measure, or it is withheld, as its comment says.';

-- One view a dimension: its values alone, everything else All, for all periods together and by year.
do $$
declare
  dimensions constant text[] := array['payer', 'line_of_business', 'site_of_service', 'modifier_use', 'diagnosis_group',
    'specialty', 'state'];
  dimension text;
  others text;
  dropped text[];
begin
  foreach dimension in array dimensions loop
    dropped := array_remove(dimensions, dimension);
    select string_agg(format('%I = ''All''', other), ' and ') into others from unnest(dropped) other;
    dropped := dropped || 'outlier_line_count'::text; -- of no row here
    execute (
      select format('create view benchmark.%I as select %s from benchmark.cell where %I <> ''All'' and %s and period in (''all'', ''year'')',
        'by_' || dimension, string_agg(format('%I', attname), ', ' order by attnum), dimension, others)
      from pg_attribute
      where attrelid = 'benchmark.cell'::regclass and attnum > 0 and attname <> all (dropped));
    execute (
      select string_agg(format('comment on column benchmark.%I.%I is %L', 'by_' || dimension, attname,
        case attname
          when dimension then replace(col_description(attrelid, attnum), '; or All.', '.')
          when 'period' then 'Grain of the service date: all or year. Every line is in one row of each.'
          when 'period_start' then 'First day of the year; null for all.'
          else col_description(attrelid, attnum)
        end), '; ')
      from pg_attribute
      where attrelid = 'benchmark.cell'::regclass and attnum > 0 and attname <> all (dropped));
  end loop;
end $$;
comment on view benchmark.by_payer is
  'The cells of each payer, by fee basis, for all periods together and by year.';
comment on view benchmark.by_line_of_business is
  'The cells of each line of business, by fee basis, for all periods together and by year.';
comment on view benchmark.by_site_of_service is
  'The cells of each site of service, by fee basis, for all periods together and by year.';
comment on view benchmark.by_modifier_use is
  'The cells of each use of modifiers, by fee basis, for all periods together and by year.';
comment on view benchmark.by_diagnosis_group is
  'The cells of each diagnosis group, by fee basis, for all periods together and by year.';
comment on view benchmark.by_specialty is
  'The cells of each provider specialty, by fee basis, for all periods together and by year.';
comment on view benchmark.by_state is
  'The cells of each state of service, by fee basis, for all periods together and by year.';

create view benchmark.visibility as
-- materialized: it is one row an edition, which else is looked up again for every cell
with total as materialized (
  select r.edition, t.run_id, t.line_count
  from claims.run r
  join published.cell t on t.run_id = r.run_id
    and (t.fee_basis, t.payer, t.line_of_business, t.site_of_service, t.modifier_use, t.diagnosis_group, t.specialty, t.state)
      = ('All', 'All', 'All', 'All', 'All', 'All', 'All', 'All')
    and t.period = 'all' and not t.suppressed
  where r.status = 'published'
)
select t.edition, t.run_id,
  coalesce(nullif(concat_ws(', ', case when c.payer <> 'All' then 'payer' end,
    case when c.line_of_business <> 'All' then 'line_of_business' end,
    case when c.site_of_service <> 'All' then 'site_of_service' end,
    case when c.modifier_use <> 'All' then 'modifier_use' end,
    case when c.diagnosis_group <> 'All' then 'diagnosis_group' end,
    case when c.specialty <> 'All' then 'specialty' end,
    case when c.state <> 'All' then 'state' end), ''), 'none') as dimensions,
  c.period,
  count(*) filter (where not c.suppressed) as shown_cell_count,
  round(coalesce(sum(c.line_count), 0) / nullif(max(t.line_count), 0), 4) as line_share,
  round(coalesce(sum(c.patient_count), 0)
    / nullif(coalesce(sum(c.patient_count), 0) + max(t.line_count) - coalesce(sum(c.line_count), 0), 0), 4) as patient_share,
  round(coalesce(sum(c.line_count) filter (where c.allowed_p50 is not null or c.priced_line_count = 0), 0)
    / nullif(max(t.line_count), 0), 4) as amount_line_share,
  round(coalesce(sum(c.line_count) filter (where c.allowed_sum is not null or c.priced_line_count = 0), 0)
    / nullif(max(t.line_count), 0), 4) as sum_line_share,
  round(coalesce(sum(c.line_count) filter (where c.allowed_mean is not null or c.priced_line_count = 0), 0)
    / nullif(max(t.line_count), 0), 4) as mean_line_share
from total t
join published.cell c on c.run_id = t.run_id
where c.fee_basis <> 'All'
group by 1, 2, 3, 4;

comment on view benchmark.visibility is
  'How much of lines, patients and prices the shown cells tell of, by what they are broken down by beside the fee basis, and by period. Each line is in one cell of every row; what a share lacks to 1 is suppressed.';
comment on column benchmark.visibility.edition is 'The set of figures, main unless a run was given its own.';
comment on column benchmark.visibility.run_id is 'The latest published run of the edition.';
comment on column benchmark.visibility.dimensions is
  'Columns of benchmark.cell by which the cells are broken down, beside the fee basis; none for the fee basis alone.';
comment on column benchmark.visibility.period is 'Grain of the service date: all, year, quarter, month.';
comment on column benchmark.visibility.shown_cell_count is 'Cells that are shown.';
comment on column benchmark.visibility.line_share is 'Index lines in shown cells over all index lines; 0 to 1, four decimals.';
comment on column benchmark.visibility.patient_share is
  'Patients of shown cells over patients of all cells, one with lines in several cells counted in each; 0 to 1, four decimals. The patients of suppressed cells are not told: each line there is taken for a patient''s own, so that the share is this or more.';
comment on column benchmark.visibility.amount_line_share is
  'Index lines in cells whose median allowed amount is shown, or that have no priced line, over all index lines; 0 to 1, four decimals. By index lines, as the number of priced ones would tell what single cells withhold.';
comment on column benchmark.visibility.sum_line_share is
  'Index lines in cells whose sum of allowed amounts is shown, or that have no priced line, over all index lines; 0 to 1, four decimals.';
comment on column benchmark.visibility.mean_line_share is
  'Index lines in cells whose mean allowed amount is shown, and with it the number of priced lines, or that have none, over all index lines; 0 to 1, four decimals.';
