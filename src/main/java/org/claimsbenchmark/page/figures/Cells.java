package org.claimsbenchmark.page.figures;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The cells that the page shows; rows that are suppressed are as if they were not there. */
public final class Cells {

    public static final String ALL = "All";

    /** Lines whose fee basis nothing in the extract tells: fees of several kinds. */
    public static final String UNDETERMINED = "Undetermined";

    private final List<Figure> grid;
    private final Map<String, List<Figure>> byDimension;
    private final List<String> feeBases;

    private Cells(List<Figure> grid, Map<String, List<Figure>> byDimension) {
        this.grid = List.copyOf(grid);
        this.byDimension = Map.copyOf(byDimension);
        this.feeBases = feeBases(grid);
    }

    public static Cells of(Snapshot snapshot) throws SQLException {
        List<Figure> grid = snapshot.rows("select * from benchmark.cell where edition = ? and not suppressed"
                + " and (line_of_business, modifier_use, diagnosis_group, specialty, state)"
                + " = ('All', 'All', 'All', 'All', 'All')"
                + " order by fee_basis, payer, site_of_service, period, period_start");
        Map<String, List<Figure>> byDimension = new HashMap<>();
        for (String dimension : List.of(
                "payer",
                "line_of_business",
                "site_of_service",
                "modifier_use",
                "diagnosis_group",
                "specialty",
                "state")) {
            byDimension.put(
                    dimension,
                    snapshot.rows("select * from benchmark.by_" + dimension
                            + " where edition = ? and period = 'all' and not suppressed and line_count > 0"
                            + " order by line_count desc, " + dimension));
        }
        return new Cells(grid, byDimension);
    }

    /** Every cell of payer, site of service and period, of each fee basis. */
    public List<Figure> grid() {
        return grid;
    }

    /** Those with lines: most lines first, Undetermined last. */
    public List<String> feeBases() {
        return feeBases;
    }

    /** Everything of a fee basis, over all service dates; null where it is not shown. */
    public Figure total(String feeBasis) {
        return select(feeBasis, ALL::equals, ALL::equals, "all").stream()
                .findFirst()
                .orElse(null);
    }

    /** The cells of a fee basis at one period grain, in the order of time. */
    public List<Figure> select(
            String feeBasis, Predicate<String> payer, Predicate<String> siteOfService, String period) {
        return grid.stream()
                .filter(cell -> cell.text("fee_basis").equals(feeBasis)
                        && payer.test(cell.text("payer"))
                        && siteOfService.test(cell.text("site_of_service"))
                        && cell.text("period").equals(period))
                .toList();
    }

    /** One fee basis, or All, by one dimension. */
    public Split split(String dimension, String feeBasis) {
        return new Split(
                dimension,
                feeBasis,
                total(feeBasis),
                byDimension.get(dimension).stream()
                        .filter(cell -> cell.text("fee_basis").equals(feeBasis))
                        .toList());
    }

    /** Everything by one dimension. */
    public Whole whole(String dimension) {
        return Whole.of(
                dimension,
                split(dimension, ALL).parts(),
                feeBases.stream()
                        .flatMap(feeBasis -> split(dimension, feeBasis).parts().stream())
                        .toList(),
                total(ALL));
    }

    /** Each fee basis by one dimension. */
    public List<Split> splits(String dimension) {
        return feeBases.stream()
                .map(feeBasis -> split(dimension, feeBasis))
                .filter(split -> !split.isEmpty())
                .toList();
    }

    private static List<String> feeBases(List<Figure> grid) {
        Map<String, Long> lines = new LinkedHashMap<>();
        for (Figure cell : grid) {
            String feeBasis = cell.text("fee_basis");
            if (!feeBasis.equals(ALL) && cell.countOrZero("line_count") > 0) {
                lines.merge(feeBasis, cell.countOrZero("line_count"), Math::max);
            }
        }
        List<String> names = new ArrayList<>(lines.keySet());
        names.sort(Comparator.comparing((String name) -> name.equals(UNDETERMINED))
                .thenComparing(Comparator.comparing(lines::get).reversed())
                .thenComparing(Comparator.naturalOrder()));
        return List.copyOf(names);
    }
}
