package org.claimsbenchmark.page.section;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimsbenchmark.page.figures.Cells;
import org.claimsbenchmark.page.figures.Figure;
import org.claimsbenchmark.page.figures.Figures;
import org.claimsbenchmark.page.figures.Periods;
import org.claimsbenchmark.page.figures.Trace;
import org.claimsbenchmark.page.model.Block;
import org.claimsbenchmark.page.model.Cell;
import org.claimsbenchmark.page.model.Chart;
import org.claimsbenchmark.page.model.Table;

/** Lines and medians by month of service, a chart for each fee basis, all over the same months. */
final class Months {

    /** So many months in a row of which no fee basis shows anything are one place of a chart. */
    private static final int CUT = 4;

    private final Cells cells;
    private final Map<String, List<Figure>> byFeeBasis = new LinkedHashMap<>();
    private final List<String> hidden = new ArrayList<>();

    Months(Cells cells) {
        this.cells = cells;
        for (String feeBasis :
                Stream.concat(Stream.of(Cells.ALL), cells.feeBases().stream()).toList()) {
            List<Figure> months = cells.select(feeBasis, Cells.ALL::equals, Cells.ALL::equals, "month");
            if (!months.isEmpty()) {
                byFeeBasis.put(feeBasis, months);
            } else if (!feeBasis.equals(Cells.ALL)) {
                hidden.add(feeBasis);
            }
        }
    }

    /** Nothing where no month is shown. */
    List<Block> blocks() {
        if (byFeeBasis.isEmpty()) {
            return List.of();
        }
        List<LocalDate> places = places();
        List<Chart> charts = new ArrayList<>();
        byFeeBasis.forEach((feeBasis, months) -> charts.add(chart(feeBasis, months, places, charts.size())));
        return List.of(
                new Block.Heading("Lines and prices, by month"),
                new Block.ReadingHelp(
                        "Above, the median of each month's lines with its 95 % interval; below, the number of"
                                + " lines. Hatched is a month of which nothing is told." + state() + hiddenInWords()),
                new Block.Charts(charts));
    }

    private String state() {
        long provisional = byFeeBasis.values().stream()
                .flatMap(List::stream)
                .filter(Trends::isProvisional)
                .map(month -> month.text("period_start"))
                .distinct()
                .count();
        boolean known = byFeeBasis.values().stream().flatMap(List::stream).anyMatch(month -> month.has("maturity"));
        if (!known) {
            return "";
        }
        return provisional == 0
                ? " Here every month that is shown is mature: at least 95 % of its lines have come."
                : " Here " + Figures.count(provisional) + (provisional == 1 ? " month is" : " months are")
                        + " provisional.";
    }

    private String hiddenInWords() {
        return hidden.isEmpty()
                ? ""
                : " No month is shown of " + String.join(" and ", hidden)
                        + ", whose months are about too few patients, or would tell of such.";
    }

    /** Months from the first to the last of which anything is shown; null in place of a long stretch without any. */
    private List<LocalDate> places() {
        List<LocalDate> shown = byFeeBasis.values().stream()
                .flatMap(List::stream)
                .map(Months::start)
                .distinct()
                .sorted()
                .toList();
        List<LocalDate> places = new ArrayList<>();
        LocalDate before = shown.get(0);
        for (LocalDate month : shown) {
            List<LocalDate> between =
                    before.datesUntil(month, Period.ofMonths(1)).skip(1).toList();
            if (between.size() < CUT) {
                places.addAll(between);
            } else {
                places.add(null);
            }
            places.add(month);
            before = month;
        }
        return places;
    }

    private static LocalDate start(Figure month) {
        return LocalDate.parse(month.text("period_start"));
    }

    private Chart chart(String feeBasis, List<Figure> months, List<LocalDate> places, int number) {
        boolean all = feeBasis.equals(Cells.ALL);
        return new Chart(
                "months-" + number,
                all ? "All fee bases" : feeBasis,
                all ? "Lines" : "Median allowed, dollars a line; below, lines",
                (all ? "Lines" : "Median allowed amount and lines") + " by month of service, " + feeBasis + ", "
                        + inWords(months) + " The table under the chart has every figure.",
                byFeeBasis.size() == 1,
                data(months, places, !all),
                table(feeBasis, months));
    }

    private static String inWords(List<Figure> months) {
        String said = Periods.name("month", months.get(0)) + " to "
                + Periods.name("month", months.get(months.size() - 1)) + ": "
                + range(months, month -> BigDecimal.valueOf(month.countOrZero("line_count")), Figures::wholeDollars)
                + " lines a month";
        List<Figure> priced =
                months.stream().filter(month -> month.has("allowed_p50")).toList();
        return priced.isEmpty()
                ? said + "."
                : said + ", medians from " + range(priced, month -> month.number("allowed_p50"), Figures::dollars)
                        + ".";
    }

    private static String range(
            List<Figure> months, Function<Figure, BigDecimal> number, Function<BigDecimal, String> words) {
        List<BigDecimal> sorted =
                months.stream().map(number).sorted(Comparator.naturalOrder()).toList();
        return words.apply(sorted.get(0)) + " to " + words.apply(sorted.get(sorted.size() - 1));
    }

    private static Map<String, Object> data(List<Figure> months, List<LocalDate> places, boolean prices) {
        Map<LocalDate, Figure> shown = months.stream().collect(Collectors.toMap(Months::start, Function.identity()));
        List<Map<String, Object>> drawn = new ArrayList<>();
        for (LocalDate place : places) {
            drawn.add(place == null ? Map.of("cut", true) : place(place, shown.get(place)));
        }
        return Map.of("type", "months", "prices", prices, "places", drawn);
    }

    private static Map<String, Object> place(LocalDate start, Figure month) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("name", start.toString().substring(0, 7));
        if (month != null) {
            place.put("lines", month.count("line_count"));
            place.put("provisional", Trends.isProvisional(month));
            place.put("completion", Amounts.value(month, "completion"));
            place.put("withheld", month.has("amounts_withheld"));
            place.put("n", Amounts.n(month));
            place.put("p50", Amounts.value(month, "allowed_p50"));
            place.put("low", Amounts.value(month, "allowed_p50_low"));
            place.put("high", Amounts.value(month, "allowed_p50_high"));
        }
        return place;
    }

    private Table table(String feeBasis, List<Figure> months) {
        List<Table.Row> rows = new ArrayList<>();
        long shown = 0;
        for (Figure month : months) {
            shown += month.countOrZero("line_count");
            rows.add(
                    new Table.Row(Table.Weight.USUAL, figures(Periods.name("month", month), month), Trace.cell(month)));
        }
        Figure total = cells.total(feeBasis);
        if (total != null) {
            long rest = total.countOrZero("line_count") - shown;
            if (rest > 0) {
                rows.add(SplitTable.notShown(rest));
            }
            rows.add(new Table.Row(Table.Weight.TOTAL, figures("All", total), Trace.cell(total)));
        }
        return new Table(
                "Months of service, " + (feeBasis.equals(Cells.ALL) ? "all fee bases, counts alone" : feeBasis),
                "cell",
                List.of(
                        Table.Column.text("Month"),
                        Table.Column.number("Lines", ""),
                        Table.Column.number("Patients", ""),
                        Table.Column.number("Priced lines", "n"),
                        Table.Column.number("Allowed median, 95 % interval", "$"),
                        Table.Column.text("Maturity"),
                        Table.Column.number("Complete", "")),
                rows);
    }

    private static List<Cell> figures(String name, Figure row) {
        return List.of(
                Cell.text(name),
                Cell.count(row.count("line_count")),
                Cell.count(row.count("patient_count")),
                Cell.text(Amounts.n(row)),
                Amounts.median(row, "allowed_p50"),
                Cell.text(row.has("maturity") ? row.text("maturity") : null),
                Cell.percent(Amounts.value(row, "completion")));
    }
}
