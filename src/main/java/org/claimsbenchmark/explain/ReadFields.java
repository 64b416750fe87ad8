package org.claimsbenchmark.explain;

import java.sql.Connection;
import java.sql.SQLException;
import org.claimsbenchmark.history.Listing;

/** What was read of a record that is a line: the fields of the layout, their columns, and whether they are filled. */
final class ReadFields {

    /**
     * By field of the layout, what the line keeps of it. Two fields may be kept as one: the day, the patient and the provider
     * are taken from the first of theirs that is filled. Identifiers are kept as pseudonyms, which are not shown.
     */
    private static final String FIELDS = """
            select f.field, f.column_name as columns_of_the_extract,
              case when f.column_name is null then 'no column' when v.field is null then 'not kept by itself'
                when v.value is null then 'blank' when v.other is not null then 'filled, here or in ' || v.other
                else 'filled' end as state%s
            from claims.line l
            join claims.extract_field f using (extract_id)
            left join lateral (values
              ('claim_id', null, l.claim_key::text, false), ('claim_line_number', null, l.claim_line_number, false),
              ('person_id', 'member_id', l.patient_key::text, false), ('member_id', 'person_id', l.patient_key::text, false),
              ('rendering_npi', 'billing_npi', l.provider_key::text, false),
              ('billing_npi', 'rendering_npi', l.provider_key::text, false),
              ('claim_line_start_date', 'claim_start_date', l.service_date::text, true),
              ('claim_start_date', 'claim_line_start_date', l.service_date::text, true),
              ('claim_type', null, l.claim_type, true), ('payer', null, l.payer_name, true), ('plan', null, l.plan_name, true),
              ('place_of_service_code', null, l.place_of_service, true), ('bill_type_code', null, l.bill_type, true),
              ('service_unit_quantity', null, l.units::text, true), ('hcpcs_code', null, l.procedure_code, true),
              ('hcpcs_modifier', null, nullif(array_to_string(l.modifiers, ' '), ''), true),
              ('paid_date', null, l.paid_date::text, true),
              ('paid_amount', null, (l.paid_cents / 100.0)::numeric(16, 2)::text, true),
              ('allowed_amount', null, (l.allowed_cents / 100.0)::numeric(16, 2)::text, true),
              ('charge_amount', null, (l.billed_cents / 100.0)::numeric(16, 2)::text, true),
              ('diagnosis_code', null, nullif(array_to_string(l.diagnosis_codes, ' '), ''), true),
              ('line_of_business', null, l.line_of_business_name, true),
              ('rendering_taxonomy_code', null, l.rendering_taxonomy, true),
              ('billing_taxonomy_code', null, l.billing_taxonomy, true),
              ('rendering_specialty_code', null, l.rendering_specialty, true))
              as v (field, other, value, tellable) on v.field = f.field
            where l.extract_id = ? and l.record_number = ? order by f.column_name is null, f.field
            """;

    private static final String VALUE =
            ", case when v.tellable then v.value when v.value is not null then 'not told' end as understood_as";

    private ReadFields() {}

    static Listing of(Connection connection, RunRecord record, boolean withValues) throws SQLException {
        return Listing.of(
                connection, "Read", FIELDS.formatted(withValues ? VALUE : ""), record.extractId(), record.number());
    }
}
