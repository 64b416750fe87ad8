-- Some deliveries tell what was billed and what was paid in records of their own, and some name the final action.

alter table claims.line drop constraint line_adjustment_check;
alter table claims.line add constraint line_adjustment_check
  check (adjustment in ('original', 'replacement', 'void', 'not_final'));
comment on column claims.line.adjustment is
  'original; replacement (claim frequency code 7); void (8); not_final: the extract says that another record is the final action. From the extract''s own codes, else the last character of the bill type.';

alter table claims.line add column part text not null default 'whole' check (part in ('whole', 'charges', 'remittance'));
comment on column claims.line.part is
  'How much of the claim line the record tells. whole: all of it; charges: what was billed (X12 837); remittance: what was allowed and paid (X12 835).';
