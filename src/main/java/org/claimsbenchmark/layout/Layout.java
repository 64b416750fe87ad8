package org.claimsbenchmark.layout;

import java.net.URI;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.claimsbenchmark.claim.LinePart;

/**
 * How extracts of one origin are written, what they call their columns and which words they use.
 *
 * @param name name of the layout, e.g. {@code tuva-medical-claim}
 * @param version counts up with every change of meaning
 * @param revision the version, and for a layout of a folder a digest of its text: what tells layouts of one name apart
 * @param dictionary where the columns are publicly documented
 * @param format bytes to rows
 * @param shape rows to claim lines
 * @param part how much of a claim line its records tell
 * @param fields the fields that its extracts may carry, in the order of {@link ClaimField}
 * @param constants what every record of it has, by field
 * @param vocabulary the words of coded columns
 * @param dates the forms of dates, for fields without forms of their own
 * @param amounts how amounts are written
 * @param claimAmounts amounts of the claim that stand on its lines, or null where every amount is its line's
 * @param rejectLimits rejects allowed, by finding code or over all
 * @param unused {@link ColumnName names} of columns that are known and not read; {@code #} at the end stands for a number
 */
record Layout(
        String name,
        int version,
        String revision,
        URI dictionary,
        Format format,
        Shape shape,
        LinePart part,
        Map<ClaimField, Field> fields,
        Map<ClaimField, String> constants,
        Vocabulary vocabulary,
        DateText dates,
        AmountStyle amounts,
        ClaimAmounts claimAmounts,
        RejectLimits rejectLimits,
        Set<String> unused) {

    private static final Pattern NUMBER_AT_THE_END = Pattern.compile("[0-9]{1,3}$");

    Layout {
        fields = Collections.unmodifiableMap(new EnumMap<>(fields));
        constants = Map.copyOf(constants);
        unused = Set.copyOf(unused);
    }

    /**
     * @param slots one each column of the field, in order: the names of which any may stand in an extract
     * @param leading how many of the slots are columns of their own before the numbered ones
     * @param joined whether the slots are pieces of one text
     * @param ofLine whether names of it hold {@code #} for the line of a row that carries several
     * @param dates forms of its dates, or null for the layout's
     * @param nullWords words that stand for a blank in it, beside the layout's
     * @param impliedDecimals decimals that its numbers carry without a point, or null for the layout's
     * @param dictionary where its column is documented, or null for the layout's dictionary
     */
    record Field(
            List<List<String>> slots,
            int leading,
            boolean joined,
            boolean ofLine,
            DateText dates,
            NullWords nullWords,
            Integer impliedDecimals,
            URI dictionary) {
        Field {
            slots = List.copyOf(slots);
        }

        /** Name for people: the first header, or the first and the last of several. */
        String expectedHeader() {
            String first = slots.get(0).get(0);
            String last = slots.get(slots.size() - 1).get(0);
            return slots.size() == 1 ? first : first + " to " + last;
        }
    }

    /**
     * A column that the layout reads.
     *
     * @param field what it holds
     * @param slot 0-based number among the field's columns
     */
    record Target(ClaimField field, int slot) {}

    /** Every column name that the layout reads; with {@code #} where it stands for the line of a row. */
    Map<String, Target> targets() {
        Map<String, Target> targets = new HashMap<>();
        fields.forEach((field, rule) -> {
            for (int slot = 0; slot < rule.slots().size(); slot++) {
                for (String header : rule.slots().get(slot)) {
                    targets.put(header, new Target(field, slot));
                }
            }
        });
        return targets;
    }

    boolean knowsUnused(String header) {
        return unused.contains(header)
                || unused.contains(NUMBER_AT_THE_END.matcher(header).replaceFirst("#"));
    }

    /** Groups of fields of which an extract must carry one each, where no constant gives it. */
    List<List<ClaimField>> requirements() {
        return ClaimField.neededByEveryLine().stream()
                .filter(group -> group.stream().noneMatch(this::isGiven))
                .toList();
    }

    private boolean isGiven(ClaimField field) {
        return constants.containsKey(field) || field == ClaimField.CLAIM_LINE_NUMBER && shape.numbersLines();
    }

    String expectedHeader(ClaimField field) {
        Field rule = fields.get(field);
        return rule == null ? field.label() : rule.expectedHeader();
    }
}
