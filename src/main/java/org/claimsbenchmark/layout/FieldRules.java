package org.claimsbenchmark.layout;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimsbenchmark.yaml.YamlNode;

/** Reads which columns a layout's fields stand in, and holds that no column has two meanings. */
final class FieldRules {

    static final Map<String, ClaimField> FIELD_BY_LABEL = Stream.of(ClaimField.values())
            .collect(Collectors.toUnmodifiableMap(ClaimField::label, Function.identity()));

    private static final Set<String> KEYS = Set.of(
            "headers",
            "up_to",
            "columns",
            "joined",
            "of_line",
            "dates",
            "null_words",
            "implied_decimals",
            "dictionary");
    private static final int MOST_DECIMALS = 6;

    private final Shape shape;
    private final Map<ClaimField, Layout.Field> fields = new EnumMap<>(ClaimField.class);
    private final Set<String> unused = new HashSet<>();
    /** Every header claimed so far, and by what. */
    private final Map<String, String> ownerByHeader = new HashMap<>();

    private FieldRules(Shape shape) {
        this.shape = shape;
    }

    /** @param unused null where the layout has none */
    static FieldRules read(YamlNode fields, YamlNode unused, Shape shape) {
        FieldRules rules = new FieldRules(shape);
        fields.entries(Set.of(), FIELD_BY_LABEL.keySet())
                .forEach((label, rule) -> rules.fields.put(FIELD_BY_LABEL.get(label), rules.field(label, rule)));
        if (unused != null) {
            for (YamlNode header : unused.items()) {
                rules.claim(header, header.text(), "unused");
                rules.unused.add(header.text());
            }
        }
        return rules;
    }

    Map<ClaimField, Layout.Field> fields() {
        return fields;
    }

    Set<String> unused() {
        return unused;
    }

    static ClaimField field(YamlNode node) {
        return node.oneOf(FIELD_BY_LABEL);
    }

    static int decimals(YamlNode node) {
        int decimals = node.positiveNumber();
        if (decimals > MOST_DECIMALS) {
            throw node.fault("expected 1 to " + MOST_DECIMALS + " decimals");
        }
        return decimals;
    }

    /** A rule, or for short its headers alone. */
    private Layout.Field field(String label, YamlNode node) {
        ClaimField field = FIELD_BY_LABEL.get(label);
        if (!node.isMapping()) {
            return new Layout.Field(List.of(aliases(node, label)), 0, false, false, null, null, null, null);
        }
        Map<String, YamlNode> rule = node.entries(Set.of(), KEYS);
        boolean ofLine = rule.containsKey("of_line") && rule.get("of_line").yesOrNo();
        if (ofLine && !(shape instanceof Shape.LinesInColumns)) {
            throw rule.get("of_line").fault("only rows with lines in columns have columns of a line; remove it");
        }
        boolean joined = rule.containsKey("joined");
        List<List<String>> slots = joined ? single(rule.get("joined"), label, false) : slots(node, rule, label, ofLine);
        if (slots.size() > 1 && !joined && !field.hasSeveral()) {
            throw node.fault(label + " stands in one column; give several names as headers, or pieces as joined");
        }
        if (joined && field == ClaimField.HCPCS_CODE) {
            throw node.fault("hcpcs_code is sought in one column; it cannot be joined");
        }
        return new Layout.Field(
                slots,
                rule.containsKey("columns") && rule.containsKey("headers")
                        ? rule.get("columns").items().size()
                        : 0,
                joined,
                ofLine,
                rule.containsKey("dates") ? dates(field, rule.get("dates")) : null,
                rule.containsKey("null_words") ? VocabularyRules.nullWords(rule.get("null_words")) : null,
                rule.containsKey("implied_decimals") ? decimals(rule.get("implied_decimals")) : null,
                rule.containsKey("dictionary") ? LayoutFile.link(rule.get("dictionary")) : null);
    }

    private static DateText dates(ClaimField field, YamlNode node) {
        if (!field.isDate()) {
            throw node.fault(field.label() + " is no date; remove its forms");
        }
        return DateRules.read(node);
    }

    private List<List<String>> slots(YamlNode node, Map<String, YamlNode> rule, String label, boolean ofLine) {
        List<List<String>> slots = new ArrayList<>();
        if (rule.containsKey("columns")) {
            slots.addAll(single(rule.get("columns"), label, ofLine));
        }
        if (rule.containsKey("headers")) {
            slots.addAll(headers(rule, label, ofLine));
        }
        if (slots.isEmpty()) {
            throw node.fault("expected at least one header of " + label);
        }
        return slots;
    }

    /** One column a name. */
    private List<List<String>> single(YamlNode names, String label, boolean ofLine) {
        List<List<String>> slots = new ArrayList<>();
        for (YamlNode name : names.items()) {
            if (name.text().contains("#") != ofLine) {
                throw name.fault("a column's name holds # exactly when it is of a line");
            }
            claimOfLine(name, label, ofLine);
            slots.add(List.of(name.text()));
        }
        return slots;
    }

    /** Several names of one column; or with up_to of a run of numbered columns, which are the claim's also beside a line's. */
    private List<List<String>> headers(Map<String, YamlNode> rule, String label, boolean ofLine) {
        boolean numbered = rule.containsKey("up_to");
        if (numbered && ofLine && !rule.containsKey("columns")) {
            throw rule.get("up_to").fault("# stands for the line; give the columns of a line one by one, as columns");
        }
        int upTo = numbered ? rule.get("up_to").positiveNumber() : 1;
        List<List<String>> slots = new ArrayList<>();
        for (int slot = 0; slot < upTo; slot++) {
            slots.add(new ArrayList<>());
        }
        for (YamlNode header : rule.get("headers").items()) {
            if (header.text().contains("#") != (numbered || ofLine)) {
                throw header.fault("a header holds # exactly when its field has up_to, or is of_line");
            }
            if (ofLine && !numbered) {
                claimOfLine(header, label, true);
                slots.get(0).add(header.text());
                continue;
            }
            for (int slot = 0; slot < upTo; slot++) {
                String name = header.text().replace("#", Integer.toString(slot + 1));
                claim(header, name, label);
                slots.get(slot).add(name);
            }
        }
        slots.removeIf(List::isEmpty);
        return slots;
    }

    private List<String> aliases(YamlNode node, String label) {
        List<YamlNode> names = node.isList() ? node.items() : List.of(node);
        if (names.isEmpty()) {
            throw node.fault("expected at least one header of " + label);
        }
        names.forEach(name -> {
            if (name.text().contains("#")) {
                throw name.fault("a header holds # exactly when its field has up_to, or is of_line");
            }
            claim(name, name.text(), label);
        });
        return names.stream().map(YamlNode::text).toList();
    }

    /** The column of every line of the row. */
    private void claimOfLine(YamlNode at, String owner, boolean ofLine) {
        if (!ofLine) {
            claim(at, at.text(), owner);
            return;
        }
        int lines = ((Shape.LinesInColumns) shape).lines();
        for (int line = 1; line <= lines; line++) {
            claim(at, at.text().replace("#", Integer.toString(line)), owner);
        }
    }

    private void claim(YamlNode at, String header, String owner) {
        if (!header.equals(ColumnName.of(header)) || header.replace("#", "").isEmpty()) {
            throw at.fault("expected a header in lower case letters, digits and single underscores, as "
                    + ColumnName.of(header));
        }
        String other = ownerByHeader.put(header, owner);
        if (other != null) {
            throw at.fault("header " + header + " is claimed by both " + other + " and " + owner + "; keep one");
        }
    }
}
