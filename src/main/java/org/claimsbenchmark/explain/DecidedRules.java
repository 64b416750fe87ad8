package org.claimsbenchmark.explain;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimsbenchmark.classify.Rule;
import org.claimsbenchmark.classify.RuleTrail;
import org.claimsbenchmark.history.Listing;

/** Which rule gave a line its value in each dimension, and which were asked before it. */
final class DecidedRules {

    private static final String DECIDED = """
            select r.dimension, to_jsonb(l) ->> r.dimension as value, d.code, r.sentence
            from claims.line l, unnest(l.rules) with ordinality as d (code, place)
            left join claims.rule r using (code)
            where l.extract_id = ? and l.record_number = ? order by d.place
            """;

    private DecidedRules() {}

    static Listing of(Connection connection, RunRecord record) throws SQLException {
        List<List<Object>> rows = new ArrayList<>();
        for (List<Object> row : Listing.of(connection, "", DECIDED, record.extractId(), record.number())
                .rows()) {
            String decided = (String) row.get(2);
            rows.add(Arrays.asList(row.get(0), row.get(1), askedBefore(decided), decided, row.get(3)));
        }
        return new Listing(
                "Rules",
                List.of("dimension", "value", "asked_before", "decided", "sentence"),
                List.of(false, false, false, false, false),
                rows);
    }

    /** Null for a rule of another version of the program. */
    private static String askedBefore(String decided) {
        Optional<Rule> rule = Arrays.stream(Rule.values())
                .filter(known -> known.code().equals(decided))
                .findFirst();
        return rule.map(known ->
                        RuleTrail.askedBefore(known).stream().map(Rule::code).collect(Collectors.joining(" ")))
                .orElse(null);
    }
}
