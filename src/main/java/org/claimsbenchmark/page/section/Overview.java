package org.claimsbenchmark.page.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimsbenchmark.page.figures.Cells;
import org.claimsbenchmark.page.figures.Figure;
import org.claimsbenchmark.page.figures.Figures;
import org.claimsbenchmark.page.figures.Ledger;
import org.claimsbenchmark.page.figures.Periods;
import org.claimsbenchmark.page.figures.Split;
import org.claimsbenchmark.page.figures.Trace;
import org.claimsbenchmark.page.figures.Whole;
import org.claimsbenchmark.page.model.Block;
import org.claimsbenchmark.page.model.Cell;
import org.claimsbenchmark.page.model.Chart;
import org.claimsbenchmark.page.model.Section;
import org.claimsbenchmark.page.model.Table;

/** What is paid for 20982, by whom, where, how, and whether one can believe it: in words and figures. */
final class Overview {

    private static final Map<String, String> IN_WORDS = Map.of(
            "Professional, facility", "for the physician's work in a hospital or surgical center",
            "Professional, non-facility", "for the physician in the practice's own rooms, equipment included",
            "Hospital outpatient facility", "to the hospital, where the patient does not stay",
            "Ambulatory surgical center facility", "to the surgical center",
            "Hospital inpatient facility", "to the hospital, where the patient stays");

    private final Cells cells;
    private final Ledger ledger;

    Overview(Cells cells, Ledger ledger) {
        this.cells = cells;
        this.ledger = ledger;
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        Figure all = cells.total(Cells.ALL);
        if (all == null || all.countOrZero("line_count") == 0) {
            blocks.add(new Block.Note(
                    "No 20982 line is shown in this edition: there is none, or all are about 1 to 10 patients."));
        } else {
            blocks.add(keyFigures(all));
            blocks.add(new Block.Answers(List.of(
                    what(),
                    byWhom(),
                    new Block.Answer("Where?", "Most lines: " + mostOf("site_of_service", 4) + "."),
                    how(),
                    belief(all))));
        }
        if (!cells.feeBases().isEmpty()) {
            blocks.addAll(feeBases(all));
        }
        return new Section(
                "overview",
                "Overview and key figures",
                "CPT 20982 is the destruction of bone tumors by heat from a radiofrequency probe, put in through the"
                        + " skin under imaging. This page says what health insurers paid for it, from the claim lines"
                        + " of the extracts that were delivered.",
                blocks);
    }

    private List<Block> feeBases(Figure all) {
        return List.of(
                new Block.Heading("What is paid, by fee basis"),
                new Block.Prose("A fee basis says which kind of fee an amount is. A physician's fee in a hospital"
                        + " covers the work alone, in a practice's own rooms the room and the equipment too, and a hospital or"
                        + " surgical center bills on its own. These differ several times over, so amounts are never pooled"
                        + " across them."),
                new Block.Charts(
                        List.of(new Chart(
                                "fee-basis-range",
                                "Allowed, dollars a line",
                                "All payers and sites; bar: the middle half of the lines; thick mark: median; thin line: 10th to 90th percentile",
                                "Allowed amount by fee basis. The table under the chart has every figure.",
                                true,
                                RangeCharts.ofFeeBases(cells),
                                byFeeBasis(all))),
                        true));
    }

    private Block.KeyFigures keyFigures(Figure all) {
        List<Block.KeyFigure> figures = new ArrayList<>();
        figures.add(new Block.KeyFigure(
                "20982 claim lines that count",
                Figures.count(all.count("line_count")),
                Figures.count(all.count("patient_count")) + " patients, " + Figures.count(all.count("provider_count"))
                        + " providers",
                Trace.cell(all)));
        for (String feeBasis : cells.feeBases()) {
            Figure total = cells.total(feeBasis);
            if (figures.size() < 6 && IN_WORDS.containsKey(feeBasis) && total != null && total.has("allowed_p50")) {
                figures.add(new Block.KeyFigure(
                        "Median allowed: " + feeBasis,
                        Figures.dollars(total.number("allowed_p50")),
                        "a line; " + Amounts.withN(total) + medicare(total),
                        Trace.cell(total)));
            }
        }
        return new Block.KeyFigures(figures);
    }

    private static String medicare(Figure total) {
        return total.has("allowed_to_medicare_p50")
                ? "; " + Figures.ratio(total.number("allowed_to_medicare_p50")) + " × Medicare"
                : "";
    }

    private Block.Answer what() {
        List<String> points = new ArrayList<>();
        for (String feeBasis : cells.feeBases()) {
            Figure total = cells.total(feeBasis);
            if (total != null && total.has("allowed_p50") && IN_WORDS.containsKey(feeBasis)) {
                points.add(Figures.dollars(total.number("allowed_p50")) + " " + IN_WORDS.get(feeBasis) + " ("
                        + Amounts.withN(total) + ")");
            }
        }
        return new Block.Answer(
                "What is paid?",
                points.isEmpty()
                        ? "No median is shown for any fee basis."
                        : "Allowed is what plan and patient pay together; billed is what was asked for, and paid the plan's"
                                + " part alone. Half of the lines were allowed this or less:",
                points);
    }

    private Block.Answer byWhom() {
        List<String> spreads = cells.feeBases().stream()
                .filter(IN_WORDS::containsKey)
                .map(feeBasis -> spread(cells.split("payer", feeBasis)))
                .filter(spread -> !spread.isEmpty())
                .toList();
        return new Block.Answer(
                "By whom?",
                "Most lines: " + mostOf("payer", 4) + "."
                        + (spreads.isEmpty()
                                ? " Of no fee basis the medians of two payers are shown."
                                : " From the payer with the lowest median allowed to the one with the highest:"),
                spreads);
    }

    private static String spread(Split split) {
        List<Figure> priced = split.parts().stream()
                .filter(part -> part.has("allowed_p50") && !part.text("payer").equals("Not in input"))
                .sorted(Comparator.comparing((Figure part) -> part.number("allowed_p50")))
                .toList();
        if (priced.size() < 2) {
            return "";
        }
        Figure lowest = priced.get(0);
        Figure highest = priced.get(priced.size() - 1);
        return split.feeBasis() + ": " + Figures.dollars(lowest.number("allowed_p50")) + " (" + lowest.text("payer")
                + ") to " + Figures.dollars(highest.number("allowed_p50")) + " (" + highest.text("payer") + ")";
    }

    private Block.Answer how() {
        return new Block.Answer(
                "How, and for what?",
                "Most lines:",
                List.of(
                        "by modifier: " + mostOf("modifier_use", 3),
                        "by diagnosis: " + mostOf("diagnosis_group", 3),
                        "by specialty: " + mostOf("specialty", 3)));
    }

    /** Such as Aetna 22.7 %, Medicare ≥ 17.3 %. */
    private String mostOf(String dimension, int parts) {
        Whole whole = cells.whole(dimension);
        return whole.parts().stream()
                .limit(parts)
                .map(part -> part.name() + " " + part.shareInWords(whole.lines()))
                .collect(Collectors.joining(", "));
    }

    private Block.Answer belief(Figure all) {
        List<String> says = new ArrayList<>();
        long lines = all.countOrZero("line_count");
        says.add(Figures.count(ledger.shown("records_read")) + " records were read from "
                + Figures.count(ledger.extracts().size() - ledger.hidden()) + " extracts"
                + (ledger.hidden() == 0
                        ? ""
                        : ", and " + Figures.count(ledger.hidden())
                                + " more are too small for their records to be told")
                + ". Each record is accounted for under \"How the figures were made\", where codes that do not mean what"
                + " the 20982 card says stand too.");
        if (all.has("priced_line_count")) {
            long priced = all.countOrZero("priced_line_count");
            says.add(Figures.percent(priced, lines) + " of the lines carry a price"
                    + (priced * 2 < lines ? ": read amounts with care." : "."));
        }
        says.add(
                "Beside each median stands n, the lines that it is over, and mostly the interval in which the median of all"
                        + " such services lies with 95 %: where it is wide, the median is a rough guess.");
        List<Figure> provisional = cells.select(Cells.ALL, Cells.ALL::equals, Cells.ALL::equals, "month").stream()
                .filter(Trends::isProvisional)
                .toList();
        if (!provisional.isEmpty()) {
            says.add("Claims of " + provisional.size() + " late months are still to come, since "
                    + Periods.name("month", provisional.get(0)) + ": those figures are provisional.");
        }
        says.add(
                "Nothing is told of 1 to 10 patients, nor what would tell of them. What that takes away stands as not shown or"
                        + " suppressed, and ≥ before what is left. Split by fee basis, payer and site at once, "
                        + Figures.percent(linesInPairs(), lines) + " of the lines are still seen.");
        says.add(
                "Every underlined figure, row and view opens a command: of a price, a count of lines, a finding, a modifier, a related"
                        + " procedure, an outlier or a delay the one that traces it to the records behind it, of any other the"
                        + " one that reads its published rows.");
        return new Block.Answer("Can I believe it?", "", says);
    }

    private long linesInPairs() {
        return cells.feeBases().stream()
                .flatMap(
                        feeBasis -> cells
                                .select(
                                        feeBasis,
                                        payer -> !payer.equals(Cells.ALL),
                                        site -> !site.equals(Cells.ALL),
                                        "all")
                                .stream())
                .mapToLong(pair -> pair.countOrZero("line_count"))
                .sum();
    }

    private Table byFeeBasis(Figure all) {
        List<Table.Column> columns = List.of(
                Table.Column.text("Fee basis"),
                Table.Column.number("Lines", ""),
                Table.Column.number("Patients", ""),
                Table.Column.number("Priced lines", "n"),
                Table.Column.number("Billed median", "$"),
                Table.Column.number("Allowed p25", "$"),
                Table.Column.number("Allowed median, 95 % interval", "$"),
                Table.Column.number("Allowed p75", "$"),
                Table.Column.number("Paid median", "$"),
                Table.Column.number("Allowed / Medicare, median", "×"));
        List<Table.Row> rows = new ArrayList<>();
        long shown = 0;
        for (String feeBasis : cells.feeBases()) {
            Figure total = cells.total(feeBasis);
            if (total != null) {
                rows.add(new Table.Row(Table.Weight.USUAL, feeBasisCells(feeBasis, total), Trace.cell(total)));
                shown += total.countOrZero("line_count");
            }
        }
        if (all != null) {
            long notShown = all.countOrZero("line_count") - shown;
            if (notShown > 0) {
                rows.add(SplitTable.notShown(notShown));
            }
            List<Cell> total = new ArrayList<>(List.of(
                    Cell.text("All: counts alone"),
                    Cell.count(all.count("line_count")),
                    Cell.count(all.count("patient_count")),
                    Cell.text(Amounts.n(all))));
            while (total.size() < columns.size()) {
                total.add(Cell.none());
            }
            rows.add(new Table.Row(Table.Weight.TOTAL, total, Trace.cell(all)));
        }
        return new Table("All payers and sites, all service dates, dollars a line", "cell", columns, rows);
    }

    private static List<Cell> feeBasisCells(String name, Figure row) {
        return List.of(
                Cell.text(name),
                Cell.count(row.count("line_count")),
                Cell.count(row.count("patient_count")),
                Cell.text(Amounts.n(row)),
                Amounts.dollars(row, "billed_p50"),
                Amounts.dollars(row, "allowed_p25"),
                Amounts.median(row, "allowed_p50"),
                Amounts.dollars(row, "allowed_p75"),
                Amounts.dollars(row, "paid_p50"),
                Amounts.ratio(row, "allowed_to_medicare_p50"));
    }
}
