package org.claimsbenchmark.page.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claimsbenchmark.page.figures.Cells;
import org.claimsbenchmark.page.model.Block;
import org.claimsbenchmark.page.model.Section;

/** The sections that split the lines by one dimension: how many, and what is allowed in each fee basis. */
final class ByDimension {

    private ByDimension() {}

    static Section payers(Cells cells) {
        return section(
                cells,
                new Section(
                        "payers",
                        "Payers covered",
                        "A payer is recognized by its name in the extract. A brand counts before the word Medicare: a"
                                + " Medicare plan of Aetna's stands under Aetna.",
                        List.of()),
                "payer",
                "Payer",
                new Block.FoldedTable(
                        "By line of business: commercial, Medicare, Medicaid",
                        SplitTable.counts(cells, "line_of_business", "Line of business")));
    }

    static Section sites(Cells cells) {
        return section(
                cells,
                new Section(
                        "sites",
                        "Site of service",
                        "Where the procedure was done, by the place of service of the claim line, else by the bill"
                                + " type.",
                        List.of()),
                "site_of_service",
                "Site of service",
                HeatMaps.of(cells),
                new Block.FoldedTable("By state of the service", SplitTable.counts(cells, "state", "State")));
    }

    static Section modifiers(Cells cells, Block... more) {
        return section(
                cells,
                new Section(
                        "modifiers",
                        "Modifiers",
                        "A modifier says that a procedure was done in an unusual way, and many change the price. Each"
                                + " line stands under the first use that applies; single modifiers follow below.",
                        List.of()),
                "modifier_use",
                "Modifier use",
                more);
    }

    static Section specialties(Cells cells) {
        return section(
                cells,
                new Section(
                        "specialties",
                        "Specialties",
                        "Of the provider who rendered the service, else of the one who billed it, by NUCC taxonomy,"
                                + " else by CMS specialty code.",
                        List.of()),
                "specialty",
                "Specialty");
    }

    static Section diagnoses(Cells cells) {
        return section(
                cells,
                new Section(
                        "diagnoses",
                        "Diagnoses",
                        "A line stands under the first group that any of its diagnosis codes falls in.",
                        List.of()),
                "diagnosis_group",
                "Diagnosis group");
    }

    private static Section section(Cells cells, Section head, String dimension, String heading, Block... more) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.OpenTable(SplitTable.counts(cells, dimension, heading)));
        Block.Charts ranges = RangeCharts.of(cells, dimension, heading);
        if (!ranges.charts().isEmpty()) {
            blocks.add(new Block.Heading("What is allowed, by " + heading.toLowerCase(Locale.ROOT)));
            blocks.add(new Block.ReadingHelp("Each chart is about one fee basis and has a scale of its own."));
            blocks.add(ranges);
        }
        blocks.addAll(List.of(more));
        return new Section(head.id(), head.title(), head.lead(), blocks);
    }
}
