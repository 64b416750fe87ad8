package org.claimsbenchmark.benchmark.publish;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.claimsbenchmark.benchmark.cell.AmountStatistics;
import org.claimsbenchmark.benchmark.cell.Cell;
import org.claimsbenchmark.benchmark.cell.CellMeasures;
import org.claimsbenchmark.benchmark.cell.Quartiles;
import org.claimsbenchmark.benchmark.kept.LineAmount;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.benchmark.maturity.Completions;
import org.claimsbenchmark.benchmark.outlier.Outliers;
import org.claimsbenchmark.copy.CopyRows;

/** {@code published.cell}, written as the cells come. */
public final class CellTable implements AutoCloseable {

    private static final List<String> KEY = List.of("period", "period_start");
    private static final List<String> COUNTS = List.of(
            "line_count",
            "claim_count",
            "patient_count",
            "provider_count",
            "unit_count",
            "denied_line_count",
            "priced_line_count",
            "top_provider_share",
            "dominance_tested",
            "amounts_withheld");
    private static final List<String> STATISTICS =
            List.of("sum", "mean", "p10", "p25", "p50", "p75", "p90", "p50_low", "p50_high");
    private static final List<String> RATIOS = List.of(
            "percentiles_withheld",
            "allowed_to_billed",
            "paid_to_allowed",
            "allowed_to_medicare",
            "allowed_to_medicare_p25",
            "allowed_to_medicare_p50",
            "allowed_to_medicare_p75",
            "standard_allowed_mean",
            "standard_allowed_p25",
            "standard_allowed_p50",
            "standard_allowed_p75",
            "maturity",
            "completion",
            "outlier_line_count",
            "suppressed");
    private static final int CENT_DECIMALS = 2;
    private static final int RATIO_DECIMALS = 4;
    private static final String TAILS = "p10, p90";
    private static final int MEASURES =
            COUNTS.size() + LineAmount.values().length * STATISTICS.size() + RATIOS.size() - 1;

    private final CopyRows rows;
    private final long runId;
    private final Completions completions;
    private final Outliers outliers;

    /** @param outliers which have taken note of each cell before it is written */
    public CellTable(Connection connection, long runId, Completions completions, Outliers outliers)
            throws SQLException {
        this.rows = new CopyRows(connection, "published.cell", String.join(", ", columns()));
        this.runId = runId;
        this.completions = completions;
        this.outliers = outliers;
    }

    public void write(Cell cell) throws SQLException {
        rows.number(runId);
        cell.values().forEach(rows::text);
        rows.text(cell.period().label());
        rows.text(cell.periodStart() == null ? null : cell.periodStart().toString());
        if (cell.suppressed()) {
            rows.nulls(MEASURES);
        } else {
            measures(cell.measures());
            maturity(cell);
            rows.number(outliers.shown(cell));
        }
        rows.flag(cell.suppressed()).endRow();
    }

    /** Ends the table: without, closing takes every row back. */
    public void finish() throws SQLException {
        rows.finish();
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }

    private void measures(CellMeasures measures) {
        rows.number(measures.lineCount())
                .number(measures.claimCount())
                .number(measures.patientCount())
                .number(measures.providerCount());
        if (measures.unitThousandths() == null) {
            rows.nulls(1);
        } else {
            rows.scaled(measures.unitThousandths(), 3);
        }
        rows.number(measures.deniedLineCount()).number(measures.pricedLineCount());
        CellMeasures.Providers providers = measures.providers();
        if (providers == null) {
            rows.nulls(2);
        } else {
            rows.decimal(providers.topShare()).flag(providers.tested());
        }
        rows.text(measures.withheld().reason());
        for (LineAmount amount : LineAmount.values()) {
            AmountStatistics statistics = measures.amounts().get(amount);
            if (statistics == null) {
                rows.nulls(STATISTICS.size());
            } else {
                dollars(
                        statistics.sum(),
                        statistics.mean(),
                        statistics.p10(),
                        statistics.p25(),
                        statistics.p50(),
                        statistics.p75(),
                        statistics.p90(),
                        statistics.p50Low(),
                        statistics.p50High());
            }
        }
        rows.text(measures.withholdsTails() ? TAILS : null)
                .decimal(measures.allowedToBilled())
                .decimal(measures.paidToAllowed())
                .decimal(measures.allowedToMedicare());
        quartiles(measures.toMedicare(), RATIO_DECIMALS);
        CellMeasures.Standard standard = measures.standardAllowed();
        rows.dollars(standard == null ? null : standard.mean());
        quartiles(standard == null ? null : standard.quartiles(), CENT_DECIMALS);
    }

    private void dollars(Long... cents) {
        for (Long each : cents) {
            rows.dollars(each);
        }
    }

    private void maturity(Cell cell) {
        BigDecimal completion = completions.of(cell.value(LineDimension.PAYER), cell.period(), cell.periodStart());
        if (completion == null) {
            rows.nulls(2);
        } else {
            rows.text(Completions.isMature(completion) ? "mature" : "provisional")
                    .decimal(completion);
        }
    }

    private void quartiles(Quartiles quartiles, int decimals) {
        if (quartiles == null) {
            rows.nulls(3);
        } else {
            rows.scaled(quartiles.p25(), decimals)
                    .scaled(quartiles.p50(), decimals)
                    .scaled(quartiles.p75(), decimals);
        }
    }

    private static List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("run_id"));
        for (LineDimension dimension : LineDimension.values()) {
            columns.add(dimension.column());
        }
        columns.addAll(KEY);
        columns.addAll(COUNTS);
        for (LineAmount amount : LineAmount.values()) {
            STATISTICS.forEach(statistic -> columns.add(amount.prefix() + "_" + statistic));
        }
        columns.addAll(RATIOS);
        return columns;
    }
}
