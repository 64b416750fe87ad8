package org.claimsbenchmark.layout;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimsbenchmark.claim.ClaimLine;
import org.claimsbenchmark.extract.ExtractRecord;
import org.claimsbenchmark.extract.RecordSource;
import org.claimsbenchmark.finding.Finding;
import org.claimsbenchmark.finding.FindingCode;

/** Small extracts of the Tuva layout, read the way the job reads them. */
final class TuvaExtract {

    static final Set<String> INDEX_CODE = Set.of("20982");

    static final LayoutCatalog CATALOG = LayoutCatalog.standard();

    /** A record that nothing is wrong with. */
    private static final Map<String, String> SOUND = new LinkedHashMap<>();

    static {
        SOUND.put("claim_id", "C-1");
        SOUND.put("claim_line_number", "1");
        SOUND.put("claim_type", "professional");
        SOUND.put("person_id", "P-1");
        SOUND.put("member_id", "M-1");
        SOUND.put("payer", "Aetna");
        SOUND.put("claim_start_date", "2024-03-01");
        SOUND.put("claim_line_start_date", "2024-03-05");
        SOUND.put("hcpcs_code", "20982");
        SOUND.put("charge_amount", "5000.00");
        SOUND.put("allowed_amount", "1200.00");
        SOUND.put("paid_amount", "960.00");
    }

    private TuvaExtract() {}

    /** The sound record with columns changed or added: column, value, column, value ... */
    static ParseResult parse(String... changes) {
        Map<String, String> cells = new LinkedHashMap<>(SOUND);
        for (int i = 0; i < changes.length; i += 2) {
            cells.put(changes[i], changes[i + 1]);
        }
        String values = String.join(
                ",", cells.values().stream().map(TuvaExtract::quoted).toList());
        return parseAll(
                        (String.join(",", cells.keySet()) + "\n" + values + "\n").getBytes(StandardCharsets.UTF_8),
                        INDEX_CODE)
                .get(0);
    }

    private static String quoted(String value) {
        return value.contains(",") || value.contains("\"") ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }

    static ClaimLine line(String... changes) {
        return ((ParseResult.InScope) parse(changes)).line();
    }

    static ParseResult.Rejected rejected(String... changes) {
        return (ParseResult.Rejected) parse(changes);
    }

    static List<FindingCode> faults(String... changes) {
        return rejected(changes).faults().stream().map(Finding::code).toList();
    }

    static List<ParseResult> parseAll(byte[] extract, Set<String> inScope) {
        Opened opened = open("claims.csv", extract);
        ClaimLineParser parser = new ClaimLineParser(opened.match(), inScope);
        return opened.records().stream().map(parser::parse).toList();
    }

    record Opened(LayoutMatch match, List<ExtractRecord> records) {}

    static Opened open(String fileName, byte[] extract) {
        return ExtractOnDisk.with(fileName, extract, file -> {
            LayoutMatch match = (LayoutMatch) CATALOG.match(file);
            List<ExtractRecord> records = new ArrayList<>();
            try (RecordSource source = match.open(file)) {
                while (!source.ended()) {
                    source.next(Long.MAX_VALUE).ifPresent(records::add);
                }
            }
            return new Opened(match, records);
        });
    }
}
