package org.claimsbenchmark.benchmark.kept;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.claimsbenchmark.claim.DiagnosisCodeSystem;
import org.claimsbenchmark.reference.ReferenceTables;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Reads the kept lines of a run: the lines of its extracts that settling did not take out, once, by COPY. */
public final class KeptLinesReader {

    private static final List<String> COLUMNS = Stream.concat(
                    Stream.of(
                            "l.is_index",
                            "l.procedure_code",
                            "l.patient_key",
                            "l.claim_key",
                            "l.provider_key",
                            "l.service_date",
                            "l.modifiers",
                            "l.units",
                            "l.billed_cents",
                            "l.allowed_cents",
                            "l.paid_cents",
                            "l.denied",
                            "l.findings",
                            "s.codes",
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

    public KeptLinesReader(ReferenceTables reference) {
        this.unknownCodes = new UnknownCodes(reference);
    }

    /** @throws SQLException from the database; the connection's transaction is then to be rolled back */
    public KeptLines read(Connection connection, long runId) throws SQLException {
        CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(query(runId));
        try {
            BinaryCopyRows rows = new BinaryCopyRows(copy, COLUMNS.size());
            KeptLinesBuilder lines = new KeptLinesBuilder();
            while (rows.next()) {
                lines.add(line(rows));
            }
            return lines.build();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** COPY takes no parameters; the run's number is the only thing that varies. */
    private static String query(long runId) {
        return """
                copy (
                  select %1$s
                  from claims.line l
                  join claims.run_extract x
                    on x.run_id = %2$d and x.extract_id = l.extract_id and x.role in ('loaded', 'carried')
                  left join (
                    select extract_id, record_number, array_agg(code order by code) as codes
                    from claims.session_finding where run_id = %2$d group by extract_id, record_number
                  ) s on s.extract_id = l.extract_id and s.record_number = l.record_number
                  where not exists (
                    select from claims.settlement t
                    where t.run_id = %2$d and t.extract_id = l.extract_id and t.record_number = l.record_number)
                ) to stdout (format binary)
                """.formatted(String.join(", ", COLUMNS), runId);
    }

    private KeptLine line(BinaryCopyRows row) {
        boolean index = row.flag();
        String procedureCode = row.text();
        UUID patient = row.key();
        UUID claim = row.key();
        UUID provider = row.key();
        int serviceDay = row.day();
        List<String> modifiers = row.texts();
        long unitThousandths = row.thousandths();
        long[] cents = new long[LineAmount.values().length];
        for (int amount = 0; amount < cents.length; amount++) {
            cents[amount] = row.number();
        }
        boolean denied = row.flag();
        List<String> lineFindings = row.texts();
        List<String> sessionFindings = row.texts();
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
                modifiers,
                unitThousandths,
                cents,
                denied,
                values,
                concat(lineFindings, sessionFindings),
                index ? unknownCodes.of(codes) : List.of());
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
