package org.claimsbenchmark.benchmark.cell;

import java.time.LocalDate;
import java.util.List;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.claim.ServicePeriod;

/**
 * One published cell.
 *
 * @param values one text a dimension, in the order of {@link LineDimension}; {@link #ALL} where it is not grouped by
 * @param period grain of the service date
 * @param periodStart first day of the period, or null at the grain {@link ServicePeriod#ALL}
 * @param measures null when they are hidden for privacy
 */
public record Cell(List<String> values, ServicePeriod period, LocalDate periodStart, CellMeasures measures) {

    /** The value of a dimension that the cell is not grouped by. */
    public static final String ALL = "All";

    public String value(LineDimension dimension) {
        return values.get(dimension.ordinal());
    }

    public boolean suppressed() {
        return measures == null;
    }
}
