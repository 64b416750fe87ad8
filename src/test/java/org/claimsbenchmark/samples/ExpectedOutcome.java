package org.claimsbenchmark.samples;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * What a run over one case's folder alone must yield: its {@code expected.yaml}.
 *
 * @param shows what the case shows, in a sentence
 * @param extracts by file name
 * @param cells some cells of the run, by all ten key columns
 */
public record ExpectedOutcome(String shows, SortedMap<String, ExpectedExtract> extracts, List<ExpectedCell> cells) {

    /** Key columns of a cell in the order of {@code benchmark.cell}; those that a case does not name are "All" and "all". */
    private static final List<String> KEY = List.of(
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

    /**
     * @param ledger columns of {@code claims.extract}: {@code records_read} ... and {@code billed_read} ... in dollars
     * @param rejects codes of all faults by number of the rejected record
     * @param kept dimension values by database column, by number of the kept index record; empty where the case leaves
     *     them open
     * @param amounts dollars of some lines by {@code billed}, {@code allowed} and {@code paid}, by number of the record; null
     *     for an amount that must be null
     * @param denied numbers of the records of all denied index lines; null where the case leaves them open
     */
    public record ExpectedExtract(
            SortedMap<String, BigDecimal> ledger,
            SortedMap<Long, List<String>> rejects,
            SortedMap<Long, Map<String, String>> kept,
            SortedMap<Long, Map<String, BigDecimal>> amounts,
            List<Long> denied) {}

    /**
     * @param key the ten key columns; {@code period_start} is blank for period {@code all}
     * @param absent whether no such row may be there
     * @param suppressed whether it is of 1 to 10 patients
     * @param hidden whether it is of more, and every measure must be null so that no other cell's can be derived
     * @param measures some measures by column; null for a measure that must be null
     */
    public record ExpectedCell(
            List<String> key, boolean absent, boolean suppressed, boolean hidden, Map<String, BigDecimal> measures) {}

    public static ExpectedOutcome read(Path expectedYaml) {
        LoaderOptions loading = new LoaderOptions();
        DumperOptions dumping = new DumperOptions();
        Yaml yaml = new Yaml(
                new SafeConstructor(loading), new Representer(dumping), dumping, loading, new EverythingIsText());
        try (Reader text = Files.newBufferedReader(expectedYaml)) {
            return of(asMap(yaml.load(text)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ExpectedOutcome of(Map<String, Object> document) {
        SortedMap<String, ExpectedExtract> extracts = new TreeMap<>();
        asMap(document.get("extracts")).forEach((name, extract) -> extracts.put(name, extract(asMap(extract))));
        List<ExpectedCell> cells = new ArrayList<>();
        for (Object cell : (List<?>) document.getOrDefault("cells", List.of())) {
            cells.add(cell(asMap(cell)));
        }
        return new ExpectedOutcome((String) document.get("shows"), extracts, cells);
    }

    private static ExpectedExtract extract(Map<String, Object> extract) {
        SortedMap<String, BigDecimal> ledger = new TreeMap<>();
        for (String kind : List.of("records", "billed")) {
            asMap(extract.get(kind))
                    .forEach((bucket, value) -> ledger.put(kind + "_" + bucket, new BigDecimal((String) value)));
        }
        SortedMap<Long, List<String>> rejects = new TreeMap<>();
        asMap(extract.get("rejects"))
                .forEach((record, codes) -> rejects.put(
                        Long.valueOf(record),
                        ((List<?>) codes).stream().map(String.class::cast).toList()));
        SortedMap<Long, Map<String, String>> kept = new TreeMap<>();
        asMap(extract.get("kept")).forEach((record, dimensions) -> {
            Map<String, String> values = new LinkedHashMap<>();
            asMap(dimensions).forEach((dimension, value) -> values.put(dimension, (String) value));
            kept.put(Long.valueOf(record), values);
        });
        SortedMap<Long, Map<String, BigDecimal>> amounts = new TreeMap<>();
        asMap(extract.get("amounts"))
                .forEach((record, line) -> amounts.put(Long.valueOf(record), numbers(asMap(line))));
        List<Long> denied = extract.get("denied") == null
                ? null
                : ((List<?>) extract.get("denied"))
                        .stream().map(record -> Long.valueOf((String) record)).toList();
        return new ExpectedExtract(ledger, rejects, kept, amounts, denied);
    }

    private static ExpectedCell cell(Map<String, Object> cell) {
        Map<String, Object> where = asMap(cell.get("where"));
        for (String column : where.keySet()) {
            if (!KEY.contains(column)) {
                throw new IllegalArgumentException("a cell has no key column " + column);
            }
        }
        List<String> key = new ArrayList<>();
        for (String column : KEY) {
            String rest = column.equals("period") ? "all" : column.equals("period_start") ? "" : "All";
            key.add((String) where.getOrDefault(column, rest));
        }
        return new ExpectedCell(
                key,
                "true".equals(cell.get("absent")),
                "true".equals(cell.get("suppressed")),
                "true".equals(cell.get("hidden")),
                numbers(asMap(cell.get("measures"))));
    }

    /** Null for none. */
    private static Map<String, BigDecimal> numbers(Map<String, Object> texts) {
        Map<String, BigDecimal> numbers = new HashMap<>();
        texts.forEach((name, text) -> numbers.put(name, text.equals("none") ? null : new BigDecimal((String) text)));
        return numbers;
    }

    private static Map<String, Object> asMap(Object node) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (node != null) {
            ((Map<?, ?>) node).forEach((key, value) -> map.put((String) key, value));
        }
        return map;
    }

    /** Amounts stay exact and codes keep their zeros: no scalar is taken for a number or a date; merge keys work. */
    private static final class EverythingIsText extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.MERGE, MERGE, "<");
        }
    }
}
