package org.claimsbenchmark.oracle;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Everything a run over some extracts publishes, computed plainly. Extracts that a newer one replaced are left out. */
public final class PlainRecomputation {

    /** Columns of a cell's key, in the order of the database. */
    public static final List<String> CELL_KEY = List.of(
            "fee_basis",
            "payer",
            "line_of_business",
            "site_of_service",
            "modifier_use",
            "diagnosis_group",
            "specialty",
            "state",
            "period",
            "period_start");

    /** Findings that the rules describe closely enough to be computed twice. */
    public static final Set<String> JUDGED_FINDINGS = PlainFindings.CODES;

    private static final List<String> BUCKETS = List.of("rejected", "out_of_scope", "duplicate", "superseded", "kept");

    private final Map<String, SortedMap<String, BigDecimal>> ledgers = new TreeMap<>();
    private final Map<String, SortedMap<Long, Set<String>>> rejects = new TreeMap<>();
    private final Map<PlainLine, String> buckets;
    private final List<PlainLine> index;
    private final List<PlainLine> related;

    private PlainRecomputation(List<Path> files) {
        List<PlainExtract> extracts = files.stream()
                .flatMap(file -> PlainExtract.readAll(file).stream())
                .sorted(Comparator.comparing((PlainExtract extract) ->
                                extract.delivery() == null ? LocalDate.MAX : extract.delivery())
                        .thenComparing(PlainExtract::name))
                .toList();
        List<PlainLine> lines = new ArrayList<>();
        for (int i = 0; i < extracts.size(); i++) {
            read(extracts.get(i), i + 1, lines);
        }
        buckets = PlainFinalAction.settle(lines);
        lines.forEach(line -> count(line.extract(), buckets.get(line), line.billed() == null ? 0 : line.billed()));
        index = lines.stream()
                .filter(line -> line.isIndex() && buckets.get(line).equals("kept"))
                .toList();
        related = lines.stream()
                .filter(line -> !line.isIndex() && buckets.get(line).equals("kept"))
                .toList();
    }

    public static PlainRecomputation of(Collection<Path> extracts) {
        return new PlainRecomputation(List.copyOf(extracts));
    }

    /**
     * By file name: {@code records_read}, {@code records_rejected} ... and {@code billed_read}, {@code billed_rejected}
     * ..., the columns of {@code claims.extract}.
     */
    public Map<String, SortedMap<String, BigDecimal>> ledgers() {
        return ledgers;
    }

    /** By file name and record number: the codes of all the record's faults. */
    public Map<String, SortedMap<Long, Set<String>>> rejects() {
        return rejects;
    }

    /** By file name and record number: the dimension values of each kept index line, by database column. */
    public Map<String, SortedMap<Long, Map<String, String>>> keptIndexLines() {
        Map<String, SortedMap<Long, Map<String, String>>> kept = new TreeMap<>();
        index.forEach(line ->
                kept.computeIfAbsent(line.extract(), name -> new TreeMap<>()).put(line.record(), line.dimensions()));
        return kept;
    }

    /** By file name and record number: the bucket of each readable record whose code is in scope. */
    public Map<String, SortedMap<Long, String>> settled() {
        Map<String, SortedMap<Long, String>> settled = new TreeMap<>();
        buckets.forEach((line, bucket) ->
                settled.computeIfAbsent(line.extract(), name -> new TreeMap<>()).put(line.record(), bucket));
        return settled;
    }

    /** Every row of {@code benchmark.cell}, by {@link #CELL_KEY}; {@code period_start} is blank for {@code all}. */
    public Map<List<String>, PlainCell> cells() {
        Map<List<String>, List<PlainLine>> groups = new HashMap<>();
        for (PlainLine line : index) {
            for (Set<String> set : PlainGroupings.sets()) {
                for (String feeBasis : List.of(line.dimensions().get("fee_basis"), "All")) {
                    for (String period : List.of("all", "year", "quarter", "month")) {
                        List<String> key = PlainGroupings.key(line, feeBasis, set, period);
                        groups.computeIfAbsent(key, none -> new ArrayList<>()).add(line);
                    }
                }
            }
        }
        Map<List<String>, PlainCell> cells = new HashMap<>();
        groups.forEach(
                (key, lines) -> cells.put(key, PlainCell.of(lines, !key.get(0).equals("All"))));
        return cells;
    }

    /** {@code benchmark.modifier_frequency} by fee basis or All, and modifier, blank for lines without any. */
    public Map<List<String>, PlainCell> modifierFrequency() {
        return PlainTallies.modifierFrequency(index);
    }

    /** {@code benchmark.co_billing} by fee basis and payer of the index line, payer also All, and related code. */
    public Map<List<String>, PlainCell> coBilling() {
        return PlainTallies.coBilling(index, related);
    }

    /** {@code benchmark.finding} by code and fee basis or All, of the codes in {@link #JUDGED_FINDINGS}. */
    public Map<List<String>, PlainCell> findings() {
        List<PlainLine> kept = new ArrayList<>(index);
        kept.addAll(related);
        return PlainTallies.findings(kept, PlainFindings.of(kept));
    }

    private void read(PlainExtract extract, int loadOrder, List<PlainLine> lines) {
        SortedMap<String, BigDecimal> ledger = new TreeMap<>();
        for (String bucket : BUCKETS) {
            ledger.put("records_" + bucket, BigDecimal.ZERO);
            ledger.put("billed_" + bucket, BigDecimal.ZERO.setScale(2));
        }
        ledger.put("records_read", BigDecimal.ZERO);
        ledger.put("billed_read", BigDecimal.ZERO.setScale(2));
        ledgers.put(extract.name(), ledger);
        SortedMap<Long, Set<String>> rejected = new TreeMap<>();
        rejects.put(extract.name(), rejected);
        long record = 0;
        for (Map<String, String> fields : extract.records()) {
            PlainReading reading = new PlainReading(extract.name(), ++record, fields);
            if (reading.isOutOfScope()) {
                count(extract.name(), "out_of_scope", 0);
                continue;
            }
            PlainLine line = reading.line(loadOrder);
            if (line == null) {
                rejected.put(record, reading.faults);
                count(extract.name(), "rejected", reading.billedInScope());
            } else {
                lines.add(line);
            }
        }
    }

    private void count(String extract, String bucket, long billedCents) {
        Map<String, BigDecimal> ledger = new LinkedHashMap<>();
        ledger.put("records_read", BigDecimal.ONE);
        ledger.put("records_" + bucket, BigDecimal.ONE);
        ledger.put("billed_read", BigDecimal.valueOf(billedCents, 2));
        ledger.put("billed_" + bucket, BigDecimal.valueOf(billedCents, 2));
        ledger.forEach((column, value) -> ledgers.get(extract).merge(column, value, BigDecimal::add));
    }
}
