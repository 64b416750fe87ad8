package org.claimsbenchmark.explain;

/** SQL for the rows of the reference tables that judged the lines of a cell; each takes the version of the tables. */
final class JudgingRows {

    /** What the ratio to Medicare is measured by. */
    static final String MEDICARE = """
            , year as (
              select fee_basis, extract(year from service_date)::integer as year, count(*) filter (where priced) as priced_lines
              from line group by 1, 2)
            select y.fee_basis, y.year, y.priced_lines, m.amount, m.source
            from year y
            left join reference.medicare_amount m on m.fee_basis = y.fee_basis and m.year = y.year
              and m.procedure_code = '20982' and m.reference_version = ?
            order by y.fee_basis collate "C", y.year
            """;

    /** As of each line's service date; a code without a source is not in the table. */
    static final String CODES = """
            , carried as (
              select 'place_of_service' as code_set, place_of_service as code, extract_id, record_number, service_date from line
              union select 'modifier', m, extract_id, record_number, service_date from line, unnest(modifiers) m
              union select 'diagnosis', d, extract_id, record_number, service_date from line, unnest(diagnosis_codes) d
                where diagnosis_code_system = 'icd-10-cm'
              union select 'taxonomy', taxonomy, extract_id, record_number, service_date from line
              union select 'cms_specialty', rendering_specialty, extract_id, record_number, service_date from line),
            listed as (
              select 'place_of_service' as code_set, code, name, source, effective_from, effective_to, reference_version
                from reference.place_of_service
              union all select 'modifier', code, name, source, effective_from, effective_to, reference_version
                from reference.modifier
              union all select 'diagnosis', code, official_meaning, source, effective_from, effective_to, reference_version
                from reference.diagnosis
              union all select 'taxonomy', code, official_label, source, effective_from, effective_to, reference_version
                from reference.taxonomy
              union all select 'cms_specialty', code, name, source, effective_from, effective_to, reference_version
                from reference.cms_specialty)
            select c.code_set, c.code, count(*) as lines, r.name as meaning, r.source, r.effective_from::text, r.effective_to::text
            from carried c
            left join listed r on r.code_set = c.code_set and r.code = c.code and r.reference_version = ?
              and c.service_date >= coalesce(r.effective_from, '-infinity') and c.service_date <= coalesce(r.effective_to, 'infinity')
            where c.code is not null
            group by c.code_set, c.code, r.name, r.source, r.effective_from, r.effective_to
            order by array_position(array['place_of_service', 'modifier', 'diagnosis', 'taxonomy', 'cms_specialty'], c.code_set),
              lines desc, c.code
            """;

    private JudgingRows() {}
}
