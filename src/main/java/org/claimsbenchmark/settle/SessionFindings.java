package org.claimsbenchmark.settle;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.claimsbenchmark.finding.FindingCode;
import org.claimsbenchmark.reference.ReferenceTables.ClaimSide;

/** Writes the facts about kept lines that only show beside other lines of the claim or the patient's day (rule 6). */
final class SessionFindings {

    /** Imaging guidance that the ablation includes: CT, fluoroscopy, ultrasound (CPT; bundled by CMS NCCI). */
    private static final String[] GUIDANCE = {"77012", "77002", "76942"};

    /** Cryoablation of bone (CPT). */
    private static final String[] OTHER_MODALITY = {"20983"};

    /** A kept related line stands beside an index line of the day by the session rule: its code is all there is to see. */
    private static final String LINES_OF_CODES = """
            insert into claims.session_finding (run_id, extract_id, record_number, code)
            select ?, extract_id, record_number, ?
            from pg_temp.kept_line
            where procedure_code = any (?)
            """;

    private static final String REPEATED_HEADER_AMOUNT = """
            insert into claims.session_finding (run_id, extract_id, record_number, code)
            select ?, extract_id, record_number, ?
            from (select extract_id, record_number, count(*) over (partition by claim_key, billed_cents) as lines
                  from pg_temp.kept_line
                  where claim_type = 'institutional' and billed_cents <> 0) l
            where lines > 1
            """;

    /** Which limits matter: a claim that names no form has no side, hence no limit. */
    private static final String BILLED_CODES_AND_DAYS = """
            select distinct claim_type, procedure_code, service_date
            from pg_temp.kept_line
            where claim_type is not null and units is not null
            """;

    private static final String UNITS_OVER_LIMIT = """
            insert into claims.session_finding (run_id, extract_id, record_number, code)
            select ?, l.extract_id, l.record_number, ?
            from pg_temp.kept_line l
            join (select k.claim_key, k.claim_type, k.procedure_code, k.service_date
                  from pg_temp.kept_line k
                  join unnest(?, ?, ?, ?) as m (claim_type, procedure_code, service_date, units)
                    using (claim_type, procedure_code, service_date)
                  group by k.claim_key, k.claim_type, k.procedure_code, k.service_date, m.units
                  having sum(k.units) > m.units) over_limit
              using (claim_key, claim_type, procedure_code, service_date)
            where l.units is not null
            """;

    private final UnitLimits unitLimits;

    SessionFindings(UnitLimits unitLimits) {
        this.unitLimits = unitLimits;
    }

    /** Needs {@link KeptLines} as the sessions left them. */
    void find(Connection connection, long runId) throws SQLException {
        findLinesOf(GUIDANCE, FindingCode.GUIDANCE_BILLED_SEPARATELY, connection, runId);
        findLinesOf(OTHER_MODALITY, FindingCode.ABLATION_MODALITIES_TOGETHER, connection, runId);
        findRepeatedHeaderAmounts(connection, runId);
        findUnitsOverLimit(connection, runId);
    }

    private static void findLinesOf(String[] codes, FindingCode finding, Connection connection, long runId)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LINES_OF_CODES)) {
            statement.setLong(1, runId);
            statement.setString(2, finding.name());
            statement.setArray(3, connection.createArrayOf("text", codes));
            statement.executeUpdate();
        }
    }

    private static void findRepeatedHeaderAmounts(Connection connection, long runId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REPEATED_HEADER_AMOUNT)) {
            statement.setLong(1, runId);
            statement.setString(2, FindingCode.HEADER_AMOUNT_REPEATED.name());
            statement.executeUpdate();
        }
    }

    private void findUnitsOverLimit(Connection connection, long runId) throws SQLException {
        List<String> claimTypes = new ArrayList<>();
        List<String> procedureCodes = new ArrayList<>();
        List<LocalDate> serviceDates = new ArrayList<>();
        List<Long> limits = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(BILLED_CODES_AND_DAYS);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                String claimType = rows.getString(1);
                String procedureCode = rows.getString(2);
                LocalDate serviceDate = rows.getObject(3, LocalDate.class);
                OptionalLong limit = unitLimits.unitLimit(side(claimType), procedureCode, serviceDate);
                if (limit.isPresent()) {
                    claimTypes.add(claimType);
                    procedureCodes.add(procedureCode);
                    serviceDates.add(serviceDate);
                    limits.add(limit.getAsLong());
                }
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(UNITS_OVER_LIMIT)) {
            statement.setLong(1, runId);
            statement.setString(2, FindingCode.UNITS_OVER_MUE.name());
            statement.setArray(3, array(connection, "text", claimTypes));
            statement.setArray(4, array(connection, "text", procedureCodes));
            statement.setArray(5, array(connection, "date", serviceDates));
            statement.setArray(6, array(connection, "int8", limits));
            statement.executeUpdate();
        }
    }

    private static ClaimSide side(String claimType) {
        return claimType.equals("professional") ? ClaimSide.PROFESSIONAL : ClaimSide.FACILITY;
    }

    private static Array array(Connection connection, String type, List<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }

    /** Units a day that one claim may carry of a code (CMS medically unlikely edits); empty where no limit is known. */
    interface UnitLimits {

        OptionalLong unitLimit(ClaimSide side, String procedureCode, LocalDate serviceDate);
    }
}
