-- What each disagreement between the card and the code sets touches, for those codes that no other table counts one by one.
create table published.discrepancy_effect (
  run_id bigint not null references claims.run on delete cascade,
  subject text not null,
  code text not null,
  fee_basis text not null,
  line_count bigint, patient_count bigint, billed_sum numeric(14,2), allowed_sum numeric(14,2), paid_sum numeric(14,2),
  suppressed boolean not null,
  primary key (run_id, subject, code, fee_basis)
);
comment on table published.discrepancy_effect is 'How many index lines carry a code on which the card and the official code sets disagree; modifiers and related procedures are in published.modifier_frequency and published.co_billing.';
comment on column published.discrepancy_effect.run_id is 'The run.';
comment on column published.discrepancy_effect.subject is 'taxonomy, diagnosis or place_of_service, as in reference.reference_discrepancy.';
comment on column published.discrepancy_effect.code is 'The code as the card prints it, diagnosis codes with their dot.';
comment on column published.discrepancy_effect.fee_basis is 'Fee basis of the lines, or All for counts without amounts.';
comment on column published.discrepancy_effect.line_count is 'Index lines that carry the code; null when suppressed.';
comment on column published.discrepancy_effect.patient_count is 'Distinct patients of the lines; null when suppressed.';
comment on column published.discrepancy_effect.billed_sum is 'Billed dollars of the lines; null when suppressed.';
comment on column published.discrepancy_effect.allowed_sum is 'Allowed dollars of the lines; null when suppressed.';
comment on column published.discrepancy_effect.paid_sum is 'Paid dollars of the lines; null when suppressed.';
comment on column published.discrepancy_effect.suppressed is 'Whether the measures are hidden.';
