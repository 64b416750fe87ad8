package org.claimsbenchmark.check.draft;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claimsbenchmark.layout.ClaimField;
import org.claimsbenchmark.layout.ColumnName;

/** Which column is which field: by its name in other layouts, by the words of its name, by what stands in it. */
final class FieldGuesses {

    /**
     * @param columns 0-based, in order; several of fields that have several
     * @param why what speaks for it
     */
    record Guess(List<Integer> columns, String why) {}

    private final List<String> names;
    private final List<ColumnContent> contents;
    private final Map<ClaimField, Guess> guesses = new EnumMap<>(ClaimField.class);
    private final Set<Integer> taken = new HashSet<>();
    /** Why a column that sounds like a field was not taken for it. */
    private final Map<Integer, String> doubts = new HashMap<>();

    private final Set<String> repeated = new HashSet<>();

    private FieldGuesses(List<String> header, List<ColumnContent> contents) {
        this.names = header.stream().map(ColumnName::ofHeader).toList();
        this.contents = contents;
        Set<String> seen = new LinkedHashSet<>();
        names.stream().filter(name -> !seen.add(name)).forEach(repeated::add);
    }

    /**
     * @param fieldByHeader what column names mean in other layouts
     * @param inScope procedure codes that the benchmarks are about
     */
    static FieldGuesses of(
            List<String> header,
            List<ColumnContent> contents,
            Map<String, ClaimField> fieldByHeader,
            Set<String> inScope) {
        FieldGuesses guesses = new FieldGuesses(header, contents);
        for (int column = 0; column < header.size(); column++) {
            ClaimField field = fieldByHeader.get(guesses.names.get(column));
            if (field != null) {
                guesses.guess(field, column, "its name in other layouts");
            }
        }
        for (int column = 0; column < header.size(); column++) {
            Optional<ClaimField> field = HeaderWords.fieldOf(header.get(column));
            if (field.isPresent()) {
                guesses.guess(field.get(), column, "the words of its name");
            }
        }
        guesses.byContent(inScope);
        return guesses;
    }

    private void guess(ClaimField field, int column, String why) {
        if (taken.contains(column) || !isName(column)) {
            return;
        }
        String against = against(field, contents.get(column));
        if (against != null) {
            doubts.putIfAbsent(column, "sounds like " + field.label() + ", but " + against);
            return;
        }
        Guess known = guesses.get(field);
        String reason = why + (contents.get(column).isEmpty() ? ", no value in the first rows" : "");
        if (known == null) {
            guesses.put(field, new Guess(List.of(column), reason));
            taken.add(column);
        } else if (field.hasSeveral()) {
            List<Integer> columns = new ArrayList<>(known.columns());
            columns.add(column);
            columns.sort(null);
            guesses.put(field, new Guess(columns, known.why()));
            taken.add(column);
        } else {
            doubts.putIfAbsent(column, "may be " + field.label() + " as well");
        }
    }

    private boolean isName(int column) {
        return !names.get(column).isEmpty() && !repeated.contains(names.get(column));
    }

    /** What in its values speaks against the field; null for nothing. */
    private static String against(ClaimField field, ColumnContent content) {
        if (content.isEmpty()) {
            return null;
        }
        if (field.isDate() && content.dateForms().isEmpty()) {
            return "its values are dates in no form that layouts know, or none; deliver them as yyyy-MM-dd";
        }
        if ((field.isAmount() || field == ClaimField.SERVICE_UNIT_QUANTITY) && !content.isAmount()) {
            return "its values are no numbers";
        }
        if (field == ClaimField.HCPCS_CODE && !content.isProcedures()) {
            return "its values are no procedure codes";
        }
        return null;
    }

    private void byContent(Set<String> inScope) {
        for (int column = 0; column < names.size(); column++) {
            ColumnContent content = contents.get(column);
            if (!guesses.containsKey(ClaimField.HCPCS_CODE) && content.isProcedures() && content.holdsAny(inScope)) {
                guess(ClaimField.HCPCS_CODE, column, "codes of the benchmarks stand in it");
            } else if (!guesses.containsKey(ClaimField.DIAGNOSIS_CODE) && content.isDiagnoses()) {
                guess(ClaimField.DIAGNOSIS_CODE, column, "its values have the shape of ICD-10-CM codes");
            } else if (!guesses.containsKey(ClaimField.RENDERING_TAXONOMY_CODE) && content.isTaxonomies()) {
                guess(ClaimField.RENDERING_TAXONOMY_CODE, column, "its values have the shape of taxonomy codes");
            } else if (!guesses.containsKey(ClaimField.RENDERING_NPI) && content.isNpis()) {
                guess(ClaimField.RENDERING_NPI, column, "its values have the check digit of provider identifiers");
            } else if (!guesses.containsKey(ClaimField.CLAIM_LINE_START_DATE)
                    && !guesses.containsKey(ClaimField.CLAIM_START_DATE)
                    && onlyDateIs(column)) {
                guess(ClaimField.CLAIM_START_DATE, column, "no other column that is left holds dates");
            }
        }
    }

    private boolean onlyDateIs(int column) {
        for (int other = 0; other < names.size(); other++) {
            boolean isDate =
                    !taken.contains(other) && !contents.get(other).dateForms().isEmpty();
            if (isDate != (other == column)) {
                return false;
            }
        }
        return true;
    }

    Optional<Guess> of(ClaimField field) {
        return Optional.ofNullable(guesses.get(field));
    }

    /** Fields of which a column was guessed. */
    int count() {
        return guesses.size();
    }

    /** How a layout calls the column. */
    String name(int column) {
        return names.get(column);
    }

    ColumnContent content(int column) {
        return contents.get(column);
    }

    /** Columns that nothing was guessed for. */
    List<Integer> left() {
        List<Integer> left = new ArrayList<>();
        for (int column = 0; column < names.size(); column++) {
            if (!taken.contains(column)) {
                left.add(column);
            }
        }
        return left;
    }

    /** What else is to be said of a column that was not taken. */
    String doubt(int column) {
        return repeated.contains(names.get(column))
                ? "its name stands twice; rename one"
                : doubts.getOrDefault(column, "");
    }
}
