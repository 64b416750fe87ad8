package org.claimsbenchmark.layout;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimsbenchmark.extract.Dialect;
import org.claimsbenchmark.extract.FixedColumn;
import org.claimsbenchmark.extract.x12.X12Kind;
import org.claimsbenchmark.yaml.YamlNode;

/** Reads how a layout's extracts are written, and how their rows stand for claim lines. */
final class FormatRules {

    private static final Format USUAL = new Format.Delimited(Dialect.CSV, 0, List.of(), null, null);
    private static final Map<String, Boolean> QUOTING = Map.of("doubled_quotes", true, "none", false);
    private static final Map<String, Charset> ENCODINGS = Map.of(
            "UTF-8", StandardCharsets.UTF_8,
            "ISO-8859-1", StandardCharsets.ISO_8859_1,
            "windows-1252", Charset.forName("windows-1252"),
            "UTF-16", StandardCharsets.UTF_16);
    private static final Pattern FIXED_COLUMN = Pattern.compile("([a-z0-9_]+) ([1-9][0-9]{0,5})-([1-9][0-9]{0,5})");

    private FormatRules() {}

    /** @param node null where the layout has none: comma, quotes, UTF-8 and a header */
    static Format format(YamlNode node) {
        if (node == null) {
            return USUAL;
        }
        String kind =
                node.pairs().containsKey("kind") ? node.pairs().get("kind").text() : "delimited";
        return switch (kind) {
            case "delimited" ->
                delimited(node.entries(
                        Set.of(),
                        Set.of(
                                "kind",
                                "delimiter",
                                "quoting",
                                "encoding",
                                "banner_lines",
                                "columns",
                                "first_record",
                                "last_record")));
            case "fixed-width" -> fixedWidth(node.entries(Set.of("kind", "columns"), Set.of("encoding")));
            case "x12-837" -> only(node, new Format.X12(X12Kind.CLAIMS));
            case "x12-835" -> only(node, new Format.X12(X12Kind.REMITTANCES));
            default -> throw node.pairs().get("kind").fault("expected one of delimited, fixed-width, x12-835, x12-837");
        };
    }

    private static Format only(YamlNode node, Format format) {
        node.entries(Set.of("kind"), Set.of());
        return format;
    }

    private static Format delimited(Map<String, YamlNode> rule) {
        Dialect dialect = new Dialect(
                rule.containsKey("delimiter") ? delimiter(rule.get("delimiter")) : ',',
                !rule.containsKey("quoting") || rule.get("quoting").oneOf(QUOTING),
                charset(rule));
        List<String> columns = rule.containsKey("columns") ? columns(rule.get("columns")) : List.of();
        int banner = rule.containsKey("banner_lines") ? rule.get("banner_lines").positiveNumber() : 0;
        Format.ControlRecord first = control(rule.get("first_record"));
        if (banner > 0 && !columns.isEmpty()) {
            throw rule.get("banner_lines").fault("without a header nothing tells a banner from a record; remove it");
        }
        if (first == null && !columns.isEmpty()) {
            throw rule.get("columns").fault("an extract without header is known by its first_record; add its marker");
        }
        if (first != null && columns.isEmpty()) {
            throw rule.get("first_record").fault("a first record stands in place of a header; add columns");
        }
        Format.ControlRecord last = control(rule.get("last_record"));
        return new Format.Delimited(
                last == null ? dialect : dialect.withTrailer(last.marker()), banner, columns, first, last);
    }

    private static char delimiter(YamlNode node) {
        if ("tab".equals(node.text())) {
            return '\t';
        }
        if (!node.text().matches("[!-/:-@\\[-`{-~]") || "\"".equals(node.text())) {
            throw node.fault("expected one character that is no letter, digit, blank or quote, or tab");
        }
        return node.text().charAt(0);
    }

    private static Charset charset(Map<String, YamlNode> rule) {
        return rule.containsKey("encoding") ? rule.get("encoding").oneOf(ENCODINGS) : StandardCharsets.UTF_8;
    }

    private static List<String> columns(YamlNode node) {
        Set<String> known = new HashSet<>();
        List<String> columns = new ArrayList<>();
        for (YamlNode column : node.items()) {
            if (!known.add(ColumnName.of(column.text()))) {
                throw column.fault("column " + column.text() + " stands twice; rename one");
            }
            columns.add(column.text());
        }
        return columns;
    }

    private static Format fixedWidth(Map<String, YamlNode> rule) {
        List<FixedColumn> columns = new ArrayList<>();
        int end = 0;
        for (YamlNode column : rule.get("columns").items()) {
            Matcher place = FIXED_COLUMN.matcher(column.text());
            if (!place.matches()) {
                throw column.fault("expected a name and its first and last character, such as claim_id 1-12");
            }
            int first = Integer.parseInt(place.group(2));
            int last = Integer.parseInt(place.group(3));
            if (first <= end || last < first) {
                throw column.fault("expected columns from left to right without overlap, found one that begins at "
                        + first + " after one that ends at " + end);
            }
            columns.add(new FixedColumn(place.group(1), first, last - first + 1));
            end = last;
        }
        if (columns.isEmpty()) {
            throw rule.get("columns").fault("expected at least one column");
        }
        return new Format.FixedWidth(charset(rule), columns);
    }

    private static Format.ControlRecord control(YamlNode node) {
        if (node == null) {
            return null;
        }
        Map<String, YamlNode> rule = node.entries(Set.of("marker"), Set.of("records", "billed", "from", "to"));
        if (!rule.get("marker").text().matches("[A-Za-z0-9]+")) {
            throw rule.get("marker").fault("expected letters and digits, as stand in the record's first field");
        }
        return new Format.ControlRecord(
                rule.get("marker").text(),
                number(rule, "records"),
                number(rule, "billed"),
                number(rule, "from"),
                number(rule, "to"));
    }

    private static Integer number(Map<String, YamlNode> rule, String key) {
        return rule.containsKey(key) ? rule.get(key).positiveNumber() : null;
    }

    /** @param node null where the layout has none: a row a line */
    static Shape shape(YamlNode node, Format format) {
        if (node == null) {
            return new Shape.LinePerRow();
        }
        if (!(format instanceof Format.Delimited || format instanceof Format.FixedWidth)) {
            throw node.fault("X12 has a shape of its own; remove it");
        }
        if (node.pairs().containsKey("lines_in_columns")) {
            Map<String, YamlNode> rule = node.entries(Set.of("lines_in_columns"), Set.of("segment"));
            return new Shape.LinesInColumns(
                    rule.get("lines_in_columns").positiveNumber(),
                    rule.containsKey("segment") ? rule.get("segment").text() : null);
        }
        return headerAndLines(node.entries(Set.of("header_and_lines"), Set.of()).get("header_and_lines"), format);
    }

    private static Shape headerAndLines(YamlNode node, Format format) {
        Map<String, YamlNode> rule =
                node.entries(Set.of("header", "line", "header_columns", "line_columns", "claim_id"), Set.of());
        if (!(format instanceof Format.Delimited delimited)
                || !delimited.columns().isEmpty()) {
            throw node.fault("header and line rows are delimited, and name their own columns");
        }
        List<String> headerColumns = columns(rule.get("header_columns"));
        List<String> lineColumns = columns(rule.get("line_columns"));
        if (rule.get("header").text().equals(rule.get("line").text())) {
            throw rule.get("line").fault("expected another marker than that of header rows");
        }
        String claimId = rule.get("claim_id").text();
        if (!headerColumns.contains(claimId) || !lineColumns.contains(claimId)) {
            throw rule.get("claim_id").fault("expected a column that header_columns and line_columns both have");
        }
        return new Shape.HeaderAndLines(
                rule.get("header").text(), rule.get("line").text(), headerColumns, lineColumns, claimId);
    }
}
