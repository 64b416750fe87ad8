package org.claimsbenchmark.benchmark.kept;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimsbenchmark.benchmark.kept.JoinedAmounts.JoinedAmount;
import org.claimsbenchmark.claim.DiagnosisCodeSystem;
import org.claimsbenchmark.copy.CopiedRows;
import org.claimsbenchmark.reference.ReferenceTables;

/**
 * Reads the kept lines of a run: the lines of its extracts that settling did not take out, once, by COPY. A line that
 * settling joined with a remittance comes with what that says was allowed, paid or denied, and when; all else is the line's own.
 */
public final class KeptLinesReader {

    private static final List<String> COLUMNS = Stream.concat(
                    Stream.of(
                            "l.extract_id",
                            "l.record_number",
                            "l.is_index",
                            "l.procedure_code",
                            "l.patient_key",
                            "l.claim_key",
                            "l.provider_key",
                            "l.service_date",
                            "l.paid_date",
                            "l.modifiers",
                            "l.units",
                            "l.billed_cents",
                            "l.allowed_cents",
                            "l.paid_cents",
                            "l.denied",
                            "l.findings",
                            "l.place_of_service",
                            "l.diagnosis_code_system",
                            "l.diagnosis_codes",
                            "l.rendering_taxonomy",
                            "l.billing_taxonomy",
                            "l.rendering_specialty",
                            "l.payer_name"),
                    Stream.of(LineDimension.values()).map(dimension -> "l." + dimension.column()))
            .toList();

    private final UnknownCodes unknownCodes;
    private final DisputedCodes disputedCodes;

    public KeptLinesReader(ReferenceTables reference) {
        this.unknownCodes = new UnknownCodes(reference);
        this.disputedCodes = new DisputedCodes(reference);
    }

    /** @throws SQLException from the database; the connection's transaction is then to be rolled back */
    public KeptLines read(Connection connection, long runId) throws SQLException {
        SettledRecords settled = SettledRecords.read(connection, runId);
        JoinedAmounts joined = JoinedAmounts.read(connection, runId);
        try (BuiltMeanwhile lines = new BuiltMeanwhile();
                CopiedRows rows = new CopiedRows(connection, query(extracts(connection, runId)), COLUMNS.size())) {
            while (rows.next()) {
                int extractId = rows.integer();
                long recordNumber = rows.bigint();
                if (!settled.tookOut(extractId, recordNumber)) {
                    lines.add(
                            line(rows, joined.of(extractId, recordNumber), settled.findings(extractId, recordNumber)));
                }
            }
            return lines.build();
        }
    }

    private static List<Integer> extracts(Connection connection, long runId) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select extract_id from claims.run_extract where run_id = ?"
                        + " and role in ('loaded', 'carried') order by extract_id")) {
            select.setLong(1, runId);
            List<Integer> extracts = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    extracts.add(row.getInt(1));
                }
            }
            return extracts;
        }
    }

    /** No table is joined: whatever the planner knows or not, it reads the lines of the extracts once. */
    private static String query(List<Integer> extracts) {
        String numbers = extracts.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return "select " + String.join(", ", COLUMNS) + " from claims.line l where l.extract_id = any ('{" + numbers
                + "}'::integer[])";
    }

    /** @param joined null for a line that counts with its own amounts */
    private KeptLine line(CopiedRows row, JoinedAmount joined, List<String> sessionFindings) {
        boolean index = row.flag();
        String procedureCode = row.text();
        UUID patient = row.key();
        UUID claim = row.key();
        UUID provider = row.key();
        int serviceDay = row.day();
        int paidDay = row.day(KeptLines.NO_DAY);
        List<String> modifiers = row.texts();
        long unitThousandths = row.thousandths(KeptLines.ABSENT);
        long[] cents = new long[LineAmount.values().length];
        for (int amount = 0; amount < cents.length; amount++) {
            cents[amount] = row.bigint(KeptLines.ABSENT);
        }
        boolean denied = row.flag();
        List<String> lineFindings = row.texts();
        if (joined != null) {
            cents[LineAmount.ALLOWED.ordinal()] = joined.allowedCents();
            cents[LineAmount.PAID.ordinal()] = joined.paidCents();
            denied = joined.denied();
            paidDay = joined.paidDay();
            lineFindings = joined.leaves(lineFindings);
        }
        LineCodes codes = new LineCodes(
                LocalDate.ofEpochDay(serviceDay),
                modifiers,
                row.text(),
                row.text().equals("icd-9-cm") ? DiagnosisCodeSystem.ICD_9_CM : DiagnosisCodeSystem.ICD_10_CM,
                row.texts(),
                row.text(),
                row.text(),
                row.text(),
                row.text());
        String[] values = new String[LineDimension.values().length];
        for (int dimension = 0; dimension < values.length; dimension++) {
            values[dimension] = row.text();
        }
        return new KeptLine(
                index,
                procedureCode,
                patient,
                claim,
                provider,
                serviceDay,
                paidDay,
                modifiers,
                unitThousandths,
                cents,
                denied,
                values,
                concat(lineFindings, sessionFindings),
                index ? unknownCodes.of(codes) : List.of(),
                index ? disputedCodes.of(codes) : List.of());
    }

    private static List<String> concat(List<String> first, List<String> second) {
        if (second.isEmpty()) {
            return first;
        }
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
