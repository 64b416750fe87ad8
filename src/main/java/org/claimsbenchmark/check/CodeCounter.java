package org.claimsbenchmark.check;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimsbenchmark.check.ExtractReport.UnknownCodes;
import org.claimsbenchmark.layout.ClaimField;

/** Counts the codes of one column that no table knows, in bounded memory. */
final class CodeCounter {

    private static final int MOST_CODES = 1_000;
    private static final int MOST_SHOWN = 10;

    private final ClaimField field;
    private final CodeTables tables;
    private final Map<String, Boolean> known = new HashMap<>();
    private final Map<String, Long> unknown = new HashMap<>();
    private long otherShape;
    private boolean capped;

    CodeCounter(ClaimField field, CodeTables tables) {
        this.field = field;
        this.tables = tables;
    }

    /** @param text trimmed, not blank */
    void add(String text) {
        String code = text.toUpperCase(Locale.ROOT);
        if (!CodeShape.fits(field, code)) {
            otherShape += tables.knows(field, text) ? 0 : 1;
            return;
        }
        Boolean judged = known.get(code);
        if (judged == null) {
            judged = tables.knows(field, text);
            if (known.size() < MOST_CODES) {
                known.put(code, judged);
            }
        }
        if (judged) {
            return;
        }
        if (unknown.size() < MOST_CODES || unknown.containsKey(code)) {
            unknown.merge(code, 1L, Long::sum);
        } else {
            capped = true;
        }
    }

    UnknownCodes result() {
        List<Map.Entry<String, Long>> byFrequency = unknown.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        Map<String, Long> shown = new LinkedHashMap<>();
        byFrequency.stream().limit(MOST_SHOWN).forEach(code -> shown.put(code.getKey(), code.getValue()));
        return new UnknownCodes(shown, byFrequency.size() - shown.size(), otherShape, !capped);
    }
}
