package org.claimsbenchmark.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.claimsbenchmark.extract.RecordSource;

/** A layout of a few lines, and what it makes of an extract. */
final class OwnLayout {

    private static final String USUAL = """
            layout: own
            version: 1
            dates: {forms: [yyyy-MM-dd]}
            fields:
              claim_id: claim
              claim_line_number: line
              person_id: person
              hcpcs_code: code
              claim_start_date: day
              charge_amount: charge
              paid_amount: paid
            """;

    private OwnLayout() {}

    /** @param more optional parts, in YAML */
    static LayoutCatalog with(String more) {
        return of(USUAL + more.stripIndent());
    }

    static LayoutCatalog of(String yaml) {
        return new LayoutCatalog(List.of(LayoutFile.read("own.yaml", new StringReader(yaml.stripIndent()))));
    }

    /** One of the layouts that come with the program, alone. */
    static LayoutCatalog shipped(String name) {
        try (InputStream in = OwnLayout.class.getResourceAsStream("/layouts/" + name + ".yaml")) {
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every record of an extract, read the way the job reads it. */
    static List<ParseResult> parse(LayoutCatalog layouts, String extract) {
        return ExtractOnDisk.with("claims.csv", extract, file -> {
            LayoutMatch match = (LayoutMatch) layouts.match(file);
            ClaimLineParser parser = ClaimLineParser.of(match, file, Set.of("20982"));
            List<ParseResult> results = new ArrayList<>();
            try (RecordSource records = match.open(file)) {
                while (!records.ended()) {
                    records.next(Long.MAX_VALUE).map(parser::parse).ifPresent(results::add);
                }
            }
            return results;
        });
    }
}
