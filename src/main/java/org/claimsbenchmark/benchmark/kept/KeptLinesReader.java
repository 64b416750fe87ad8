package org.claimsbenchmark.benchmark.kept;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.claimsbenchmark.claim.DiagnosisCodeSystem;
import org.claimsbenchmark.claim.Money;
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
                            "(l.units * 1000)::bigint",
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
        LocalDate serviceDate = row.date();
        List<String> modifiers = row.texts();
        Long unitThousandths = row.number();
        Map<LineAmount, Money> amounts = new EnumMap<>(LineAmount.class);
        for (LineAmount amount : LineAmount.values()) {
            Long cents = row.number();
            if (cents != null) {
                amounts.put(amount, new Money(cents));
            }
        }
        boolean denied = row.flag();
        List<String> lineFindings = row.texts();
        List<String> sessionFindings = row.texts();
        LineCodes codes = new LineCodes(
                serviceDate,
                modifiers,
                row.text(),
                row.text().equals("icd-9-cm") ? DiagnosisCodeSystem.ICD_9_CM : DiagnosisCodeSystem.ICD_10_CM,
                row.texts(),
                row.text(),
                row.text(),
                row.text(),
                row.text());
        Map<LineDimension, String> dimensions = new EnumMap<>(LineDimension.class);
        for (LineDimension dimension : LineDimension.values()) {
            dimensions.put(dimension, row.text());
        }
        return new KeptLine(
                index,
                procedureCode,
                patient,
                claim,
                provider,
                serviceDate,
                modifiers,
                unitThousandths,
                amounts,
                denied,
                dimensions,
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
