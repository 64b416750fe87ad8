-- What the plain job writes, an ordinary table.
create table line (record bigint, source text, claim_id text, line_number text, patient text, is_index boolean,
  service_date date, provider text, units bigint, billed bigint, allowed bigint, paid bigint, denied boolean,
  fee_basis text, payer text, line_of_business text, site_of_service text, modifier_use text, diagnosis_group text,
  specialty text, state text, is_void boolean, is_reversal boolean, is_replacement boolean);
