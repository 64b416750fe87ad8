package org.claimsbenchmark.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Each modifier on its own, and related procedures beside index lines. Dollars are those of all lines that carry them. */
final class PlainTallies {

    private PlainTallies() {}

    static Map<List<String>, PlainCell> modifierFrequency(List<PlainLine> index) {
        Map<List<String>, List<PlainLine>> groups = new HashMap<>();
        Map<String, Integer> linesOfFeeBasis = new HashMap<>();
        for (PlainLine line : index) {
            for (String feeBasis : List.of(line.dimensions().get("fee_basis"), "All")) {
                linesOfFeeBasis.merge(feeBasis, 1, Integer::sum);
                for (String modifier : line.modifiers().isEmpty() ? List.of("") : line.modifiers()) {
                    groups.computeIfAbsent(List.of(feeBasis, modifier), none -> new ArrayList<>())
                            .add(line);
                }
            }
        }
        Map<List<String>, PlainCell> rows = new HashMap<>();
        groups.forEach((key, lines) -> {
            SortedMap<String, BigDecimal> measures = new TreeMap<>();
            boolean suppressed = patients(lines) <= 10;
            if (!suppressed) {
                measures.put("line_count", BigDecimal.valueOf(lines.size()));
                measures.put("line_share", share(lines.size(), linesOfFeeBasis.get(key.get(0))));
                measures.put("patient_count", BigDecimal.valueOf(patients(lines)));
                if (!key.get(0).equals("All")) {
                    dollars(measures, lines);
                }
            }
            rows.put(key, new PlainCell(suppressed, measures));
        });
        return rows;
    }

    static Map<List<String>, PlainCell> findings(List<PlainLine> kept, Map<PlainLine, Set<String>> findings) {
        Map<List<String>, List<PlainLine>> groups = new HashMap<>();
        for (PlainLine line : kept) {
            for (String code : findings.get(line)) {
                for (String feeBasis : List.of(line.dimensions().get("fee_basis"), "All")) {
                    groups.computeIfAbsent(List.of(code, feeBasis), none -> new ArrayList<>())
                            .add(line);
                }
            }
        }
        Map<List<String>, PlainCell> rows = new HashMap<>();
        groups.forEach((key, lines) -> {
            SortedMap<String, BigDecimal> measures = new TreeMap<>();
            boolean suppressed = patients(lines) <= 10;
            if (!suppressed) {
                measures.put("line_count", BigDecimal.valueOf(lines.size()));
                measures.put("patient_count", BigDecimal.valueOf(patients(lines)));
                if (!key.get(1).equals("All")) {
                    dollars(measures, lines);
                }
            }
            rows.put(key, new PlainCell(suppressed, measures));
        });
        return rows;
    }

    static Map<List<String>, PlainCell> coBilling(List<PlainLine> index, List<PlainLine> related) {
        Map<List<String>, Set<String>> indexDays = new HashMap<>();
        Map<List<String>, List<PlainLine>> indexLines = new HashMap<>();
        for (PlainLine line : index) {
            for (String payer : List.of(line.dimensions().get("payer"), "All")) {
                List<String> group = List.of(line.dimensions().get("fee_basis"), payer);
                indexDays.computeIfAbsent(group, none -> new LinkedHashSet<>()).add(line.patientDay());
                indexLines.computeIfAbsent(group, none -> new ArrayList<>()).add(line);
            }
        }
        Map<List<String>, PlainCell> rows = new HashMap<>();
        indexDays.forEach((group, days) -> {
            for (String code : PlainCodes.RELATED) {
                List<PlainLine> beside = related.stream()
                        .filter(line -> line.code().equals(code) && days.contains(line.patientDay()))
                        .toList();
                boolean suppressed =
                        patients(indexLines.get(group)) <= 10 || patients(beside) >= 1 && patients(beside) <= 10;
                rows.put(
                        List.of(group.get(0), group.get(1), code),
                        new PlainCell(suppressed, suppressed ? new TreeMap<>() : coBilling(beside, days.size())));
            }
        });
        return rows;
    }

    private static SortedMap<String, BigDecimal> coBilling(List<PlainLine> beside, int indexDays) {
        int days = (int) beside.stream().map(PlainLine::patientDay).distinct().count();
        SortedMap<String, BigDecimal> measures = new TreeMap<>();
        measures.put("index_patient_day_count", BigDecimal.valueOf(indexDays));
        measures.put("patient_day_count", BigDecimal.valueOf(days));
        measures.put("patient_day_share", share(days, indexDays));
        measures.put("patient_count", BigDecimal.valueOf(patients(beside)));
        measures.put("related_line_count", BigDecimal.valueOf(beside.size()));
        dollars(measures, beside);
        return measures;
    }

    private static void dollars(Map<String, BigDecimal> measures, List<PlainLine> lines) {
        Map<String, Function<PlainLine, Long>> amounts =
                Map.of("billed_sum", PlainLine::billed, "allowed_sum", PlainLine::allowed, "paid_sum", PlainLine::paid);
        amounts.forEach((column, amount) -> lines.stream()
                .map(amount)
                .filter(cents -> cents != null)
                .reduce(Long::sum)
                .ifPresent(cents -> measures.put(column, BigDecimal.valueOf(cents, 2))));
    }

    private static long patients(List<PlainLine> lines) {
        return lines.stream().map(PlainLine::patient).distinct().count();
    }

    private static BigDecimal share(int part, int whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP);
    }
}
