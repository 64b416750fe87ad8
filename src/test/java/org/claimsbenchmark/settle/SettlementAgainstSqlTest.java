package org.claimsbenchmark.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.claimsbenchmark.claim.Adjustment;
import org.claimsbenchmark.claim.ClaimLine.Amounts;
import org.claimsbenchmark.claim.LinePart;
import org.claimsbenchmark.claim.Money;
import org.claimsbenchmark.reference.ReferenceTables.ClaimSide;
import org.claimsbenchmark.settle.FinalAction.Verdict;
import org.claimsbenchmark.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A run of 24,000 lines in five extracts, settled in memory and by PostgreSQL's own joins, groups and windows. Most keys
 * share their low half with thousands of others, so that the hash tables must tell apart what their hash does not.
 */
@Tag("database")
class SettlementAgainstSqlTest {

    private static final int LINES_PER_EXTRACT = 4_800;

    /** Every value comes from a hash of extract and record: the same lines every time. */
    private static final String LOAD = """
            insert into claims.line
              (extract_id, record_number, line_number, claim_key, claim_line_number, patient_key, content_key, claim_type,
               procedure_code, is_index, modifiers, service_date, units, billed_cents, allowed_cents, paid_cents, denied,
               adjustment, diagnosis_code_system, diagnosis_codes, fee_basis, payer, line_of_business, site_of_service,
               site_expectation, modifier_use, diagnosis_group, diagnosis_on_card, specialty, taxonomy_on_card, state,
               rules, findings, part, paid_date)
            select %d, r, r + 1, ('c' || lpad(to_hex(claim), 7, '0') || '-0000-4000-8000-00000000000' || claim %% 3)::uuid, 1 + a %% 3,
                   ('a' || lpad(to_hex(patient), 7, '0') || '-0000-4000-8000-00000000000' || patient %% 2)::uuid, md5(concat_ws('/', claim, a %% 3, b %% 2))::uuid,
                   case c %% 5 when 0 then null when 1 then 'professional' else 'institutional' end,
                   (array['20982', '20982', '77012', '77002', '20983', '20225'])[1 + d %% 6], d %% 6 < 2, '{}',
                   date '2024-03-01' + (a %% 4)::integer, case when b %% 7 > 0 then (c %% 2500) / 1000.0 end,
                   case when a %% 11 > 0 then sign * 100 * (b %% 3) end, case when c %% 3 > 0 then sign * 70 end,
                   case when d %% 4 = 0 then sign * (50 + e %% 2 * 30) end, false,
                   case when a %% 9 = 0 then 'replacement' when b %% 13 = 0 then 'void' when c %% 17 = 0 then 'not_final' else 'original' end,
                   'icd-10-cm', '{}', '', '', '', '', '', '', '', false, '', false, '', '{}', '{}',
                   (array['whole', 'whole', 'charges', 'charges', 'remittance'])[1 + e %% 5],
                   case when e %% 7 > 0 then date '2024-02-28' + (e %% 11)::integer end
            from (select r, abs(hashint8extended(r, %d + 1)) a, abs(hashint8extended(r, %d + 2)) b,
                         abs(hashint8extended(r, %d + 3)) c, abs(hashint8extended(r, %d + 4)) d,
                         abs(hashint8extended(r, %d + 5)) e
                  from generate_series(1, %d) r) hashed,
                 lateral (select c %% 5000 as claim,
                                 d %% 4000 as patient, case when d %% 12 = 0 then -1 else 1 end as sign) drawn
            """;

    private static final String CLAIM_LINES = """
            select concat_ws(' ', l.claim_key, l.claim_line_number, l.part = 'remittance'), l.extract_id, r.load_order,
                   l.record_number, l.adjustment, l.billed_cents, l.allowed_cents, l.paid_cents, l.content_key
            from claims.line l
            join claims.run_extract r using (extract_id)
            where r.run_id = %d and r.role <> 'replaced'
            """;

    private static Connection connection;
    private static LoadedRun run;

    @BeforeAll
    static void settleTwice() throws SQLException {
        connection = TestDatabase.migrated().connect();
        connection.setAutoCommit(false);
        run = new LoadedRun(connection);
        load("carried");
        load("replaced");
        load("loaded");
        load("carried");
        load("loaded");
        LoadedRun other = new LoadedRun(connection);
        run.execute(
                "insert into claims.run_extract (run_id, extract_id, role, load_order) select %d, extract_id, 'loaded', 1"
                        + " from claims.run_extract where run_id = %d and role = 'replaced'",
                other.id, run.id);
        settle();
        settleBySql();
    }

    @AfterAll
    static void forget() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void theSameRecordsAreTakenOutByTheSameRulesAndRecords() throws SQLException {
        List<String> settled = run.rows("""
                select extract_id, record_number, bucket, rule, by_extract_id, by_record_number
                from claims.settlement where run_id = %d order by 1, 2""", run.id);
        assertThat(settled)
                .containsExactlyElementsOf(run.rows("select * from pg_temp.expected_settlement order by 1, 2"));
        assertThat(settled)
                .anyMatch(row -> row.contains("out_of_scope"))
                .anyMatch(row -> row.contains("duplicate"))
                .anyMatch(row -> row.contains("FINAL-0"))
                .anyMatch(row -> row.contains("JOIN-1"))
                .anyMatch(row -> row.contains("JOIN-2"))
                .anyMatch(row -> row.contains("JOIN-3"))
                .anyMatch(row -> row.contains("FINAL-3"));
        assertThat(settled.size()).isBetween(LINES_PER_EXTRACT, LINES_PER_EXTRACT * 7 / 2);
    }

    @Test
    void theSameLinesAreJoinedWithTheSameRemittances() throws SQLException {
        assertThat(run.rows("""
                        select extract_id, record_number, by_extract_id, by_record_number
                        from claims.joined_amount where run_id = %d order by 1, 2""", run.id))
                .hasSizeGreaterThan(100)
                .containsExactlyElementsOf(run.rows("select * from pg_temp.expected_joined order by 1, 2"));
    }

    @Test
    void theSameFindingsAreOnTheSameRecords() throws SQLException {
        List<String> found = run.rows(
                "select extract_id, record_number, code from claims.session_finding where run_id = %d order by 1, 2, 3",
                run.id);
        assertThat(found)
                .containsExactlyElementsOf(run.rows("select * from pg_temp.expected_finding order by 1, 2, 3"));
        for (String code : List.of(
                "ABLATION_MODALITIES_TOGETHER",
                "ALLOWED_ABOVE_BILLED",
                "GUIDANCE_BILLED_SEPARATELY",
                "HEADER_AMOUNT_REPEATED",
                "PAID_ABOVE_ALLOWED",
                "PAID_BEFORE_SERVICE",
                "UNITS_OVER_MUE")) {
            assertThat(found).as(code).filteredOn(row -> row.endsWith(code)).hasSizeGreaterThan(10);
        }
    }

    @Test
    void theLedgerSaysWhatSqlAddsUp() throws SQLException {
        assertThat(run.rows("""
                        select extract_id, records_duplicate, records_superseded, records_out_of_scope, records_kept,
                               billed_duplicate, billed_superseded, billed_out_of_scope, billed_kept, billed_read
                        from claims.run_extract where run_id = %d order by 1""", run.id)).containsExactlyElementsOf(run.rows("""
                        select extract_id, count(*) filter (where bucket = 'duplicate'),
                               count(*) filter (where bucket = 'superseded'),
                               count(*) filter (where bucket = 'out_of_scope'), count(*) filter (where bucket = 'kept'),
                               round(coalesce(sum(billed_cents) filter (where bucket = 'duplicate'), 0) / 100, 2),
                               round(coalesce(sum(billed_cents) filter (where bucket = 'superseded'), 0) / 100, 2),
                               round(coalesce(sum(billed_cents) filter (where bucket = 'out_of_scope'), 0) / 100, 2),
                               round(coalesce(sum(billed_cents) filter (where bucket = 'kept'), 0) / 100, 2),
                               round(sum(billed_cents) / 100, 2)
                        from (select l.extract_id, l.billed_cents,
                                     case when e.role = 'replaced' then 'superseded' else coalesce(s.bucket, 'kept') end
                                       as bucket
                              from claims.run_extract e
                              join claims.line l using (extract_id)
                              left join pg_temp.expected_settlement s using (extract_id, record_number)
                              where e.run_id = %d) line
                        group by extract_id order by 1""", run.id));
    }

    @Test
    void whatIsWrittenAndItsOrderDoNotDependOnTheOrderOfTheLines() throws SQLException {
        noteWhatIsWritten("claims.settlement");
        noteWhatIsWritten("claims.joined_amount");
        noteWhatIsWritten("claims.session_finding");
        List<String> inOrderOfLoading = settledAnew();
        run.execute("create temporary table shuffled as select * from claims.line");
        run.execute("delete from claims.line");
        run.execute(
                "insert into claims.line select * from shuffled order by hashint8extended(record_number, extract_id)");

        assertThat(settledAnew()).hasSizeGreaterThan(1000).containsExactlyElementsOf(inOrderOfLoading);
        for (String table : List.of("settlement", "joined_amount", "session_finding")) {
            assertThat(inOrderOfLoading.stream()
                            .filter(row -> row.startsWith(table + " "))
                            .map(SettlementAgainstSqlTest::position))
                    .isSorted();
        }
    }

    /** Where a row stands in a table does not tell when it was written, so a trigger notes it. */
    private static void noteWhatIsWritten(String table) throws SQLException {
        run.execute(
                "create temporary table if not exists written (place bigint generated always as identity, note text)");
        run.execute("""
                create or replace function pg_temp.note() returns trigger language plpgsql as $$
                begin
                  insert into pg_temp.written (note) values (concat_ws(' ', tg_table_name, new.run_id, new.extract_id,
                    new.record_number, to_jsonb(new) ->> 'bucket', to_jsonb(new) ->> 'rule', to_jsonb(new) ->> 'code',
                    to_jsonb(new) ->> 'by_extract_id', to_jsonb(new) ->> 'by_record_number'));
                  return new;
                end $$""");
        run.execute("create trigger note before insert on %s for each row execute function pg_temp.note()", table);
    }

    /** What a fresh settlement writes, in the order of the writing. */
    private static List<String> settledAnew() throws SQLException {
        run.execute("truncate pg_temp.written");
        settle();
        return LoadedRun.rows(connection, "select note from pg_temp.written order by place");
    }

    /** Extract and record number of a noted row, as one number. */
    private static long position(String row) {
        String[] values = row.split(" ");
        return Long.parseLong(values[2]) * 1_000_000 + Long.parseLong(values[3]);
    }

    private static void load(String role) throws SQLException {
        int extract = run.extract(role).id;
        run.execute(LOAD, extract, extract, extract, extract, extract, extract, LINES_PER_EXTRACT);
        run.execute(
                "update claims.extract_count set records_read = %d where extract_id = %d", LINES_PER_EXTRACT, extract);
    }

    private static void settle() throws SQLException {
        SettlementResult result = new Settlement(SettlementAgainstSqlTest::limit).settle(connection, run.id);
        assertThat(result.balances()).isTrue();
    }

    private static OptionalLong limit(ClaimSide side, String code, LocalDate day) {
        return side == ClaimSide.FACILITY && code.equals("20982") && day.getDayOfMonth() > 1
                ? OptionalLong.of(2)
                : OptionalLong.empty();
    }

    private static void settleBySql() throws SQLException {
        run.execute("""
                create temporary table expected_settlement (extract_id integer, record_number bigint, bucket text, rule text,
                  by_extract_id integer, by_record_number bigint)""");
        finalAction();
        run.execute(JOIN, run.id);
        run.execute("""
                create temporary table kept_line as
                select l.* from claims.line l
                join claims.run_extract e using (extract_id)
                left join pg_temp.expected_settlement s using (extract_id, record_number)
                where e.run_id = %d and e.role <> 'replaced' and s.rule is null""", run.id);
        run.execute("""
                with stray as (
                  delete from pg_temp.kept_line r
                  where not r.is_index
                    and not exists (
                      select from pg_temp.kept_line i
                      where i.is_index and i.patient_key = r.patient_key and i.service_date = r.service_date)
                  returning r.extract_id, r.record_number)
                insert into pg_temp.expected_settlement
                select extract_id, record_number, 'out_of_scope', 'SESSION-1' from stray""");
        run.execute("""
                create temporary table expected_joined as
                select l.extract_id, l.record_number, j.extract_id as by_extract_id, j.record_number as by_record_number
                from pg_temp.joining j
                join pg_temp.kept_line l on (l.extract_id, l.record_number) = (j.by_extract_id, j.by_record_number)
                where j.fate = 'JOIN-1'""");
        run.execute("""
                create temporary table expected_finding as
                select extract_id, record_number, 'GUIDANCE_BILLED_SEPARATELY' as code from pg_temp.kept_line
                where procedure_code in ('77012', '77002', '76942')
                union all
                select extract_id, record_number, 'ABLATION_MODALITIES_TOGETHER' from pg_temp.kept_line
                where procedure_code = '20983'
                union all
                select extract_id, record_number, 'HEADER_AMOUNT_REPEATED'
                from (select extract_id, record_number, count(*) over (partition by claim_key, billed_cents) as lines
                      from pg_temp.kept_line
                      where claim_type = 'institutional' and billed_cents <> 0) l
                where lines > 1
                union all
                select extract_id, record_number, 'UNITS_OVER_MUE'
                from (select extract_id, record_number, sum(units) over (partition by claim_key, service_date) as sum
                      from pg_temp.kept_line
                      where claim_type = 'institutional' and procedure_code = '20982' and service_date > '2024-03-01'
                        and units is not null) l
                where sum > 2
                union all
                select l.extract_id, l.record_number, unnest(array_remove(array[
                  case when r.paid_cents > greatest(r.allowed_cents, 0) and r.allowed_cents is not null
                    then 'PAID_ABOVE_ALLOWED' end,
                  case when r.allowed_cents > greatest(l.billed_cents, 0) and l.billed_cents is not null
                    then 'ALLOWED_ABOVE_BILLED' end,
                  case when r.paid_date < l.service_date then 'PAID_BEFORE_SERVICE' end], null))
                from pg_temp.expected_joined j
                join pg_temp.kept_line l using (extract_id, record_number)
                join claims.line r on (r.extract_id, r.record_number) = (j.by_extract_id, j.by_record_number)""");
    }

    /** What becomes of the remittance that is left of each claim line, and of its duplicates. */
    private static final String JOIN = """
            create temporary table lines_of_run as
            select l.*, e.load_order, s.rule,
                   l.part = 'remittance' as remits, l.claim_key || ' ' || l.claim_line_number as claim_line
            from claims.line l
            join claims.run_extract e using (extract_id)
            left join pg_temp.expected_settlement s using (extract_id, record_number)
            where e.run_id = %d and e.role <> 'replaced';
            create index on lines_of_run (claim_line);
            create temporary table joining as
            select r.extract_id, r.record_number, d.fate, d.extract_id as by_extract_id, d.record_number as by_record_number
            from pg_temp.lines_of_run r
            cross join lateral (
              select case when b.adjustment = 'void' and b.load_order >= r.load_order then 'FINAL-1'
                          when b.rule is not null then 'JOIN-3'
                          when b.part = 'whole' and coalesce(b.allowed_cents, b.paid_cents) is not null then 'JOIN-2'
                          else 'JOIN-1' end as fate,
                     b.extract_id, b.record_number
              from pg_temp.lines_of_run b
              where b.claim_line = r.claim_line and not b.remits
                and (b.adjustment = 'void' or b.rule is null
                     or b.rule = 'FINAL-3' and least(b.billed_cents, b.allowed_cents, b.paid_cents) < 0
                       and greatest(b.billed_cents, b.allowed_cents, b.paid_cents) <= 0)
              order by b.adjustment = 'void' and b.load_order >= r.load_order desc, b.rule is null desc,
                       b.adjustment = 'void' desc,
                       case when b.adjustment = 'void' and b.load_order >= r.load_order then b.load_order
                            else -b.load_order end,
                       case when b.adjustment = 'void' and b.load_order >= r.load_order then b.record_number
                            else -b.record_number end
              limit 1) d
            where r.remits and r.rule is null;
            update pg_temp.expected_settlement s set bucket = 'superseded'
            from pg_temp.joining j
            where s.bucket = 'duplicate' and (s.by_extract_id, s.by_record_number) = (j.extract_id, j.record_number);
            insert into pg_temp.expected_settlement
            select extract_id, record_number, 'superseded', fate, by_extract_id, by_record_number from pg_temp.joining
            """;

    /** Every claim line, also those of one ordinary record. */
    private static void finalAction() throws SQLException {
        Map<String, List<LineVersion>> claimLines = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(CLAIM_LINES.formatted(run.id));
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                claimLines
                        .computeIfAbsent(row.getString(1), claimLine -> new ArrayList<>())
                        .add(new LineVersion(
                                row.getInt(2),
                                row.getInt(3),
                                row.getLong(4),
                                Adjustment.valueOf(row.getString(5).toUpperCase(Locale.ROOT)),
                                LinePart.WHOLE, // parts are apart here, and joined by SQL
                                new Amounts(money(row, 6), money(row, 7), money(row, 8)),
                                row.getObject(9, UUID.class)));
            }
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into pg_temp.expected_settlement values (?, ?, ?, ?, ?, ?)")) {
            for (List<LineVersion> versions : claimLines.values()) {
                for (Verdict verdict : FinalAction.decide(versions)) {
                    if (verdict.bucket() != Bucket.KEPT) {
                        LineVersion by = verdict.by();
                        insert.setInt(1, verdict.version().extractId());
                        insert.setLong(2, verdict.version().recordNumber());
                        insert.setString(3, verdict.bucket().column());
                        insert.setString(4, verdict.rule().code());
                        insert.setObject(5, by == null ? null : by.extractId());
                        insert.setObject(6, by == null ? null : by.recordNumber());
                        insert.addBatch();
                    }
                }
            }
            insert.executeBatch();
        }
    }

    private static Money money(ResultSet row, int column) throws SQLException {
        long cents = row.getLong(column);
        return row.wasNull() ? null : new Money(cents);
    }
}
