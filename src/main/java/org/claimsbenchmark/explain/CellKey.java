package org.claimsbenchmark.explain;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimsbenchmark.benchmark.cell.PublishedCells;
import org.claimsbenchmark.benchmark.kept.LineDimension;

/** Which row of {@code benchmark.cell} is meant, within an edition. */
public final class CellKey {

    static final String ALL = "All";

    private static final String PERIOD = "period";

    private final Map<LineDimension, String> values;
    private final CellPeriod period;

    private CellKey(Map<LineDimension, String> values, CellPeriod period) {
        this.values = Collections.unmodifiableMap(values);
        this.period = period;
    }

    /**
     * @param parts such as {@code payer=Aetna} or {@code period=2025-Q3}; a dimension that none names is All, and so is the
     *     period
     * @throws UnreadableKey when a part is of neither form, names a dimension twice, or no such cells are published
     */
    public static CellKey parse(List<String> parts) {
        Map<LineDimension, String> values = new EnumMap<>(LineDimension.class);
        CellPeriod period = null;
        for (String part : parts) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals).strip();
            String value = equals < 0 ? "" : part.substring(equals + 1).strip();
            if (value.isEmpty()) {
                throw new UnreadableKey(
                        "a part of the key of a cell: expected NAME=VALUE, such as payer=Aetna; names are " + names());
            }
            boolean again;
            if (name.equals(PERIOD)) {
                again = period != null;
                period = CellPeriod.parse(value);
            } else {
                again = values.put(dimension(name), value) != null;
            }
            if (again) {
                throw new UnreadableKey(name + ": expected once, found twice; a cell has one value in each dimension");
            }
        }
        for (LineDimension dimension : LineDimension.values()) {
            values.putIfAbsent(dimension, ALL);
        }
        CellKey key = new CellKey(values, period == null ? CellPeriod.ALL : period);
        key.requirePublished();
        return key;
    }

    private static LineDimension dimension(String name) {
        Optional<LineDimension> named = Arrays.stream(LineDimension.values())
                .filter(dimension -> dimension.column().equals(name))
                .findFirst();
        return named.orElseThrow(() -> new UnreadableKey(
                "the key of a cell: expected one of " + names() + " before each '=', found another name"));
    }

    private static String names() {
        return Arrays.stream(LineDimension.values()).map(LineDimension::column).collect(Collectors.joining(", "))
                + " and " + PERIOD;
    }

    private void requirePublished() {
        Set<LineDimension> grouped = grouped();
        if (!PublishedCells.areGroupedBy(grouped)) {
            throw new UnreadableKey("no cells are published by "
                    + grouped.stream().map(LineDimension::column).collect(Collectors.joining(", "))
                    + " together; beside the fee basis there are those of no dimension, of each, of each two, and of payer"
                    + " with site_of_service and modifier_use or line_of_business: leave a part of the key out");
        }
    }

    /** The dimensions that are not All. */
    Set<LineDimension> grouped() {
        Set<LineDimension> grouped = EnumSet.noneOf(LineDimension.class);
        values.forEach((dimension, value) -> {
            if (!value.equals(ALL)) {
                grouped.add(dimension);
            }
        });
        return grouped;
    }

    String value(LineDimension dimension) {
        return values.get(dimension);
    }

    CellPeriod period() {
        return period;
    }

    /** Whether its row has amounts at all: they are never pooled across the fee basis. */
    boolean hasAmounts() {
        return !value(LineDimension.FEE_BASIS).equals(ALL);
    }
}
