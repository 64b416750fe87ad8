package org.claimsbenchmark.page.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The command of this program that says where a figure comes from, as a shell reads it; its edition and run come after. */
public final class Trace {

    private static final List<String> DIMENSIONS = List.of(
            "fee_basis",
            "payer",
            "line_of_business",
            "site_of_service",
            "modifier_use",
            "diagnosis_group",
            "specialty",
            "state");

    private Trace() {}

    /**
     * @param cell a row of benchmark.cell, or of a view of its rows over all but one dimension
     * @return such as {@code explain --cell payer=Aetna --cell period=2025-Q3}
     */
    public static String cell(Figure cell) {
        List<String> parts = new ArrayList<>();
        for (String dimension : DIMENSIONS) {
            if (cell.has(dimension) && !cell.text(dimension).equals(Cells.ALL)) {
                parts.add(dimension + "=" + cell.text(dimension));
            }
        }
        if (cell.has("period") && !cell.text("period").equals("all")) {
            parts.add("period=" + Periods.name(cell.text("period"), cell).replace(' ', '-'));
        }
        if (parts.isEmpty()) {
            parts.add("fee_basis=" + Cells.ALL);
        }
        return parts.stream().map(part -> " --cell " + word(part)).collect(Collectors.joining("", "explain", ""));
    }

    /**
     * @param dimension a column of benchmark.cell
     * @return the command about the row of a value of it over all else, whether it is shown or not
     */
    public static String cell(String dimension, String value) {
        return "explain --cell " + word(dimension + "=" + value);
    }

    /**
     * @param view whose rows {@code explain --view} traces
     * @param key of the row, by column; what is All may be left out
     * @return such as {@code explain --view finding --cell code=UNITS_OVER_MUE}; a query of the row where it counts several
     *     codes together, which are not told apart
     */
    public static String row(String view, Map<String, String> key) {
        if (key.values().stream().anyMatch(value -> value.startsWith("("))) {
            return rows(view, key);
        }
        return new TreeMap<>(key)
                .entrySet().stream()
                        .filter(part -> !part.getValue().equals(Cells.ALL))
                        .map(part -> " --cell " + word(part.getKey() + "=" + part.getValue()))
                        .collect(Collectors.joining("", "explain --view " + view, ""));
    }

    /**
     * @param view by its name in schema benchmark
     * @param is what its columns are equal to, beside the edition
     */
    public static String rows(String view, Map<String, String> is) {
        String where = new TreeMap<>(is)
                .entrySet().stream()
                        .map(column -> " and " + column.getKey() + " = " + literal(column.getValue()))
                        .collect(Collectors.joining());
        return "query " + word("select * from benchmark." + view + " where edition = :edition" + where);
    }

    private static String literal(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** Between double quotes where it is more than a plain word, as most shells read it. */
    private static String word(String text) {
        return text.matches("[A-Za-z0-9_=.,:/-]+") ? text : '"' + text.replaceAll("[\"\\\\$`]", "\\\\$0") + '"';
    }
}
