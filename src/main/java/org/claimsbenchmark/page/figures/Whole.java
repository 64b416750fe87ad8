package org.claimsbenchmark.page.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Rows over all fee bases, with, in place of one that is not shown, what its fee bases tell of it: at least so many lines. A row
 * over all fee bases may be left out to protect a small one beside it, while nearly all of its lines are seen by fee basis.
 *
 * @param lines of everything; null where that is not shown
 * @param parts most lines first
 */
public record Whole(Long lines, List<Part> parts) {

    private static final String LINES = "line_count";
    private static final List<String> DISTINCT = List.of("patient_count", "provider_count");

    public Whole {
        parts = List.copyOf(parts);
    }

    /**
     * @param name value of the dimension
     * @param lines exactly, or at least
     * @param exact whether the row over all fee bases is shown
     * @param row that row; else what all fee bases say in words, and of patients and providers the most that one of them has
     */
    public record Part(String name, long lines, boolean exact, Figure row) {

        /** Such as 1,192, or ≥ 873. */
        public String linesInWords() {
            return bound() + Figures.count(lines);
        }

        /** What stands before a number of which no more is known than that it is not smaller; else nothing. */
        public String bound() {
            return exact ? "" : "≥\u00a0";
        }

        /** Such as 22.7 %, or ≥ 17.3 %; empty where it is not shown of how many lines. */
        public String shareInWords(Long all) {
            return all == null || all == 0 ? "" : bound() + Figures.percent(lines, all);
        }
    }

    /**
     * @param name column that tells the parts apart
     * @param all the rows over all fee bases
     * @param byFeeBasis the rows of single fee bases, each line in one of them
     * @param total of everything; null where it is not shown
     */
    public static Whole of(String name, List<Figure> all, List<Figure> byFeeBasis, Figure total) {
        Map<String, Figure> exact = new LinkedHashMap<>();
        all.forEach(row -> exact.put(row.text(name), row));
        TreeSet<String> names = new TreeSet<>(exact.keySet());
        byFeeBasis.forEach(row -> names.add(row.text(name)));
        List<Part> parts = new ArrayList<>();
        for (String part : names) {
            Figure row = exact.get(part);
            parts.add(
                    row != null
                            ? new Part(part, row.countOrZero(LINES), true, row)
                            : atLeast(
                                    part,
                                    byFeeBasis.stream()
                                            .filter(one -> one.text(name).equals(part))
                                            .toList()));
        }
        parts.sort(Comparator.comparing(Part::lines).reversed());
        return new Whole(total == null ? null : total.count(LINES), parts);
    }

    /** A patient or provider may have lines of several fee bases. */
    private static Part atLeast(String name, List<Figure> byFeeBasis) {
        Map<String, Object> most = new LinkedHashMap<>();
        byFeeBasis.get(0).values().forEach((column, value) -> {
            if (!(value instanceof Number)) {
                most.put(column, value); // what is said in words is alike in all
            }
        });
        for (String column : DISTINCT) {
            byFeeBasis.stream()
                    .filter(row -> row.has(column))
                    .map(row -> row.count(column))
                    .max(Comparator.naturalOrder())
                    .ifPresent(count -> most.put(column, count));
        }
        long lines =
                byFeeBasis.stream().mapToLong(row -> row.countOrZero(LINES)).sum();
        return new Part(name, lines, false, new Figure(most));
    }

    /** Lines of everything that stand in no part; 0 where that is not shown. */
    public long linesNotShown() {
        return lines == null ? 0 : lines - parts.stream().mapToLong(Part::lines).sum();
    }
}
