create unlogged table payer_alias (alias text, payer text, brand text, on_card text, source text, effective_from text,
  effective_to text);
create unlogged table line_of_business_alias (alias text, line_of_business text, on_card text, source text,
  effective_from text, effective_to text);
create unlogged table place_of_service (code text, name text, rate text, site_expectation text, note text, on_card text,
  source text, effective_from date, effective_to date);
create unlogged table taxonomy (code text, official_label text, card_label text, specialty text, valid boolean,
  on_card text, source text, effective_from text, effective_to text);
create unlogged table taxonomy_family (prefix text, classification text, on_card text, source text, effective_from text,
  effective_to text);
create unlogged table cms_specialty (code text, name text, specialty text, on_card text, source text, effective_from text,
  effective_to text);
create unlogged table medicare_amount (procedure_code text, fee_basis text, year integer, total_rvu text,
  conversion_factor text, payment_class text, amount numeric, on_card text, source text, effective_from text,
  effective_to text);
copy payer_alias from ${payer_alias} with (format csv, header true);
copy line_of_business_alias from ${line_of_business_alias} with (format csv, header true);
copy place_of_service from ${place_of_service} with (format csv, header true);
copy taxonomy from ${taxonomy} with (format csv, header true);
copy taxonomy_family from ${taxonomy_family} with (format csv, header true);
copy cms_specialty from ${cms_specialty} with (format csv, header true);
copy medicare_amount from ${medicare_amount} with (format csv, header true);
delete from medicare_amount where procedure_code <> '20982';
