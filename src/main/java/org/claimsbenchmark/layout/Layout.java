package org.claimsbenchmark.layout;

import java.net.URI;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What extracts of one origin call their columns and which words they use.
 *
 * @param name name of the layout, e.g. {@code tuva-medical-claim}
 * @param version counts up with every change of meaning
 * @param dictionary where the columns are publicly documented
 * @param fields every field, in the order of {@link ClaimField}
 * @param requiredOneOf groups of fields of which an extract carries at least one
 * @param vocabulary the words of coded columns
 * @param dates the forms of dates
 * @param unused lower-case names of columns that are known and not read; {@code #} at the end stands for a number
 */
record Layout(
        String name,
        int version,
        URI dictionary,
        Map<ClaimField, Field> fields,
        List<List<ClaimField>> requiredOneOf,
        Vocabulary vocabulary,
        DateText dates,
        Set<String> unused) {

    private static final Pattern NUMBER_AT_THE_END = Pattern.compile("[0-9]{1,3}$");

    Layout {
        fields = Collections.unmodifiableMap(new EnumMap<>(fields));
        requiredOneOf = List.copyOf(requiredOneOf);
        unused = Set.copyOf(unused);
    }

    /**
     * @param headers lower-case column names, any of which may stand in an extract; {@code #} stands for 1 to upTo
     * @param upTo number of columns of the field, 1 for most
     * @param required whether an extract without the field is refused
     * @param without which figures are lost without the field, a sentence
     */
    record Field(List<String> headers, int upTo, boolean required, String without) {
        Field {
            headers = List.copyOf(headers);
        }

        /** Name for people: the first header, or the first and the last of a numbered field. */
        String expectedHeader() {
            String header = headers.get(0);
            return upTo == 1 ? header : header.replace("#", "1") + " to " + header.replace("#", "" + upTo);
        }
    }

    /**
     * A column that the layout reads.
     *
     * @param field what it holds
     * @param slot 0-based number among the field's columns
     */
    record Target(ClaimField field, int slot) {}

    /** Every lower-case header that the layout reads. */
    Map<String, Target> targets() {
        Map<String, Target> targets = new HashMap<>();
        fields.forEach((field, rule) -> rule.headers().forEach(header -> {
            for (int slot = 0; slot < rule.upTo(); slot++) {
                targets.put(header.replace("#", Integer.toString(slot + 1)), new Target(field, slot));
            }
        }));
        return targets;
    }

    boolean knowsUnused(String header) {
        return unused.contains(header)
                || unused.contains(NUMBER_AT_THE_END.matcher(header).replaceFirst("#"));
    }

    /** Groups of fields of which a header must carry one each: the required fields alone, then the alternatives. */
    List<List<ClaimField>> requirements() {
        return Stream.concat(
                        fields.entrySet().stream()
                                .filter(entry -> entry.getValue().required())
                                .map(entry -> List.of(entry.getKey())),
                        requiredOneOf.stream())
                .toList();
    }
}
