package org.claimsbenchmark.check.draft;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.claimsbenchmark.extract.ExtractFile;
import org.claimsbenchmark.layout.ClaimField;
import org.claimsbenchmark.layout.ColumnName;

/**
 * A layout as it may be, in YAML, with every guess marked.
 *
 * @param yaml the draft; a layout as it stands when nothing is missing
 * @param missing fields without which no line can be read and which nothing was guessed for, each for people
 */
public record LayoutDraft(String yaml, List<String> missing) {

    /** Fewer columns with a name that means something are no header. */
    private static final int FEWEST_NAMED = 3;

    public LayoutDraft {
        missing = List.copyOf(missing);
    }

    /**
     * Empty where no header was found: then its cells may be values, and nothing can be guessed.
     *
     * @param name of the layout
     * @param fieldByHeader what column names mean in other layouts
     * @param inScope procedure codes that the benchmarks are about
     * @throws IOException when the file cannot be opened
     */
    public static Optional<LayoutDraft> of(
            ExtractFile file, String name, Map<String, ClaimField> fieldByHeader, Set<String> inScope)
            throws IOException {
        SampledTable table = SampledTable.of(file).orElse(null);
        if (table == null
                || table.rowsAbove() > SampledTable.MOST_BANNER_ROWS
                || namedIn(table, fieldByHeader) < FEWEST_NAMED) {
            return Optional.empty();
        }
        List<ColumnContent> contents = IntStream.range(0, table.width())
                .mapToObj(column -> new ColumnContent(table.texts(column)))
                .toList();
        return Optional.of(
                new DraftText(table, FieldGuesses.of(table.header(), contents, fieldByHeader, inScope)).draft(name));
    }

    private static long namedIn(SampledTable table, Map<String, ClaimField> fieldByHeader) {
        return table.header().stream()
                .filter(cell -> cell.chars().filter(Character::isLetter).count() * 2
                        > cell.strip().length())
                .filter(cell -> fieldByHeader.containsKey(ColumnName.ofHeader(cell))
                        || HeaderWords.fieldOf(cell).isPresent())
                .count();
    }
}
