package org.claimsbenchmark.check.draft;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimsbenchmark.check.draft.FieldGuesses.Guess;
import org.claimsbenchmark.layout.ClaimField;
import org.claimsbenchmark.layout.DateText.Form;

/** Guesses as a layout in YAML. */
final class DraftText {

    private final SampledTable table;
    private final FieldGuesses guesses;
    private final StringBuilder text = new StringBuilder();

    DraftText(SampledTable table, FieldGuesses guesses) {
        this.table = table;
        this.guesses = guesses;
    }

    LayoutDraft draft(String name) {
        line("# A draft, made from the header and the first " + (table.rows().size() - 1) + " rows of an extract."
                + " Hold every guess against the");
        line("# payer's own description, then remove its mark; 'claims-benchmark check --layouts' shows what it does.");
        line("");
        line("layout: " + name);
        line("version: 1");
        line("");
        format();
        nullWords();
        dates();
        amounts();
        words();
        constants();
        List<String> missing = fields();
        left();
        return new LayoutDraft(text.toString(), missing);
    }

    private void format() {
        char delimiter = table.dialect().delimiter();
        line("format:");
        guessed(
                "  delimiter: " + (delimiter == '\t' ? "tab" : "\"" + delimiter + "\""),
                table.agreeing() + " of " + table.all() + " rows have " + table.width() + " fields so");
        if (!table.dialect().quoted()) {
            guessed("  quoting: none", "quotes in the rows do not pair");
        }
        guessed("  encoding: " + table.dialect().charset().name(), "every one of these rows is text in it");
        if (table.rowsAbove() > 0) {
            guessed("  banner_lines: " + table.rowsAbove(), "rows above the header, of another number of fields");
        }
        line("");
    }

    private void nullWords() {
        Set<String> words = new TreeSet<>();
        for (int column = 0; column < table.width(); column++) {
            words.addAll(guesses.content(column).nullWords());
        }
        if (!words.isEmpty()) {
            guessed(
                    "null_words: ["
                            + words.stream()
                                    .map(word -> "\"" + word.replace("\\", "\\\\") + "\"")
                                    .collect(Collectors.joining(", "))
                            + "]",
                    "they stand alone in columns with other values");
            line("");
        }
    }

    private void dates() {
        Set<Form> forms = allForms();
        boolean unclear = forms.contains(Form.COMPACT) && forms.contains(Form.US_COMPACT);
        if (unclear) {
            forms.remove(Form.US_COMPACT); // these fields say their own
        }
        boolean none = forms.isEmpty();
        if (none) {
            forms.add(Form.ISO);
        }
        line("dates:");
        guessed(
                "  forms: " + patterns(forms),
                none ? "no column with dates was found" : "the dates of the first rows are in these");
        line("  # Dates that systems write where they have none: they count as blank.");
        line("  fillers: [0001-01-01, 1900-01-01, 9999-12-31]");
        line("");
    }

    private Set<Form> allForms() {
        Set<Form> forms = EnumSet.noneOf(Form.class);
        dateGuesses().forEach(guess -> forms.addAll(formsOf(guess)));
        return forms;
    }

    private Stream<Guess> dateGuesses() {
        return Stream.of(ClaimField.values()).filter(ClaimField::isDate).flatMap(field -> guesses.of(field).stream());
    }

    private Set<Form> formsOf(Guess guess) {
        return guesses.content(guess.columns().get(0)).dateForms();
    }

    private static String patterns(Set<Form> forms) {
        return forms.stream().map(form -> "\"" + form.pattern() + "\"").collect(Collectors.joining(", ", "[", "]"));
    }

    private void amounts() {
        List<ColumnContent> amounts = Stream.of(ClaimField.values())
                .filter(ClaimField::isAmount)
                .flatMap(field -> guesses.of(field).stream())
                .map(guess -> guesses.content(guess.columns().get(0)))
                .toList();
        boolean decorated = amounts.stream().anyMatch(ColumnContent::isDecorated);
        List<String> negative = new ArrayList<>();
        if (amounts.stream().anyMatch(ColumnContent::hasParentheses)) {
            negative.add("parentheses");
        }
        if (amounts.stream().anyMatch(ColumnContent::hasTrailingMinus)) {
            negative.add("trailing_minus");
        }
        if (decorated || !negative.isEmpty()) {
            line("amounts:");
            if (decorated) {
                guessed("  decorated: true", "dollar signs or thousands separators stand in amounts");
            }
            if (!negative.isEmpty()) {
                guessed("  negative: [" + String.join(", ", negative) + "]", "some amounts are written so");
            }
            line("");
        }
        if (amounts.stream().anyMatch(ColumnContent::isWholeNumbers)) {
            line("# To do: an amount has no decimal point in the first rows. If it is in cents, add");
            line("# amounts: {implied_decimals: 2}");
            line("");
        }
    }

    private void words() {
        line("# The usual words of coded columns; 'check' shows those of this extract that none of them knows.");
        line("words:");
        line("  claim_type:");
        line("    professional: [professional, prof, p, physician, cms-1500, hcfa, hcfa-1500, 837p]");
        line("    institutional: [institutional, inst, i, facility, hospital, ub, ub-04, ub-92, 837i]");
        line("  claim_status:");
        line("    denied: [denied, deny, denial, rejected]");
        line("    replacement: [replacement, corrected, adjusted]");
        line("    void: [void, voided, reversed, cancelled, canceled]");
        line("  claim_frequency:");
        line("    replacement: [\"7\", \"07\"]");
        line("    void: [\"8\", \"08\"]");
        line("  diagnosis_code_type:");
        line("    icd-9-cm: [icd-9-cm, icd-9, \"9\", \"09\"]");
        line("    icd-10-cm: [icd-10-cm, icd-10, \"10\", \"0\"]");
        line("");
    }

    private void constants() {
        boolean place = guesses.of(ClaimField.PLACE_OF_SERVICE_CODE).isPresent();
        if (claimTypeIsConstant()) {
            line("constants:");
            guessed(
                    "  claim_type: " + (place ? "professional" : "institutional"),
                    place
                            ? "there is a place of service and no bill type"
                            : "there is a bill type and no place of service");
        } else {
            line("# constants:");
            if (guesses.of(ClaimField.CLAIM_TYPE).isEmpty()) {
                line("#   claim_type: professional   # to do: without it every fee basis is Undetermined");
            }
        }
        if (guesses.of(ClaimField.PAYER).isEmpty()) {
            line("#   payer: ...   # to do: the payer's name, where every record is of one payer");
        }
        line("");
    }

    /** Whether the other columns tell which form all claims came on. */
    private boolean claimTypeIsConstant() {
        return guesses.of(ClaimField.CLAIM_TYPE).isEmpty()
                && guesses.of(ClaimField.PLACE_OF_SERVICE_CODE).isPresent()
                        != guesses.of(ClaimField.BILL_TYPE_CODE).isPresent();
    }

    private List<String> fields() {
        List<String> missing = new ArrayList<>();
        line("fields:");
        for (List<ClaimField> group : ClaimField.neededByEveryLine()) {
            if (group.stream().allMatch(field -> guesses.of(field).isEmpty())) {
                String labels = group.stream().map(ClaimField::label).collect(Collectors.joining(" or "));
                missing.add(labels);
                line("  # " + group.get(0).label() + ": ...   # to do: no column was found for " + labels
                        + ", and no line can be read without; name it");
            }
        }
        for (ClaimField field : ClaimField.values()) {
            Optional<Guess> guess = guesses.of(field);
            if (guess.isPresent()) {
                guessed(
                        "  " + field.label() + ": " + rule(field, guess.get()),
                        guess.get().why());
            }
        }
        for (ClaimField field : ClaimField.values()) {
            boolean said = ClaimField.neededByEveryLine().stream().anyMatch(group -> group.contains(field))
                    || field == ClaimField.CLAIM_TYPE && claimTypeIsConstant();
            if (guesses.of(field).isEmpty() && !said && field.without() != null) {
                line("  # " + field.label() + ": ...   # without it: " + field.without());
            }
        }
        line("");
        return missing;
    }

    private String rule(ClaimField field, Guess guess) {
        List<String> names = guess.columns().stream().map(guesses::name).toList();
        if (field.hasSeveral()) {
            return "{columns: [" + String.join(", ", names) + "]}";
        }
        Set<Form> all = allForms();
        boolean ownForms =
                field.isDate() && all.contains(Form.COMPACT) && formsOf(guess).contains(Form.US_COMPACT);
        return ownForms
                ? "{headers: [" + names.get(0) + "], dates: {forms: " + patterns(formsOf(guess)) + "}}"
                : names.get(0);
    }

    private void left() {
        if (!guesses.left().isEmpty()) {
            line(
                    "# Columns that nothing was guessed for: give them to a field above, or list them under unused, so that they");
            line("# are not reported.");
            for (int column : guesses.left()) {
                String doubt = guesses.doubt(column);
                line("#   " + shownName(column) + (doubt.isEmpty() ? "" : ": " + doubt));
            }
        }
    }

    /** Only what looks like a name. */
    private String shownName(int column) {
        String name = guesses.name(column);
        boolean looksLikeName = name.matches("[a-z_][a-z0-9_]{0,63}")
                && name.chars().filter(Character::isLetter).count() * 2 > name.length();
        return looksLikeName ? name : "column " + (column + 1);
    }

    private void guessed(String rule, String why) {
        line(rule + "   # guess: " + why);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
