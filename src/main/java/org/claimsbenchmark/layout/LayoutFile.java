package org.claimsbenchmark.layout;

import java.io.Reader;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimsbenchmark.claim.Adjustment;
import org.claimsbenchmark.claim.ClaimType;
import org.claimsbenchmark.claim.DiagnosisCodeSystem;
import org.claimsbenchmark.layout.Vocabulary.ClaimStatus;

/** Reads a layout from YAML. Anything that is not understood stops it, with file and line. */
final class LayoutFile {

    private static final Map<String, ClaimField> FIELD_BY_LABEL = Stream.of(ClaimField.values())
            .collect(Collectors.toUnmodifiableMap(ClaimField::label, Function.identity()));
    private static final Map<String, ClaimType> CLAIM_TYPES =
            Map.of("professional", ClaimType.PROFESSIONAL, "institutional", ClaimType.INSTITUTIONAL);
    private static final Map<String, Adjustment> ADJUSTMENTS =
            Map.of("replacement", Adjustment.REPLACEMENT, "void", Adjustment.VOID);
    private static final Map<String, ClaimStatus> CLAIM_STATUSES =
            Map.of("denied", ClaimStatus.DENIED, "replacement", ClaimStatus.REPLACEMENT, "void", ClaimStatus.VOID);
    private static final Map<String, DiagnosisCodeSystem> CODE_SYSTEMS =
            Map.of("icd-9-cm", DiagnosisCodeSystem.ICD_9_CM, "icd-10-cm", DiagnosisCodeSystem.ICD_10_CM);

    /** Every header claimed so far, and by what. */
    private final Map<String, String> ownerByHeader = new HashMap<>();

    private LayoutFile() {}

    /**
     * @param file name for messages
     * @throws InvalidLayoutException naming file and line
     */
    static Layout read(String file, Reader text) {
        return new LayoutFile().layout(YamlNode.root(file, text));
    }

    private Layout layout(YamlNode root) {
        Map<String, YamlNode> top = root.entries(
                Set.of(
                        "layout",
                        "version",
                        "dictionary",
                        "required_one_of",
                        "null_words",
                        "dates",
                        "words",
                        "fields",
                        "unused"),
                Set.of());
        Map<ClaimField, Layout.Field> fields = fields(top.get("fields"));
        Set<String> unused = new HashSet<>();
        for (YamlNode header : top.get("unused").items()) {
            claim(header, header.text(), "unused");
            unused.add(header.text());
        }
        return new Layout(
                top.get("layout").text(),
                top.get("version").positiveNumber(),
                link(top.get("dictionary")),
                fields,
                groups(top.get("required_one_of")),
                vocabulary(top.get("null_words"), top.get("words")),
                dates(top.get("dates")),
                unused);
    }

    private Map<ClaimField, Layout.Field> fields(YamlNode node) {
        Map<ClaimField, Layout.Field> fields = new EnumMap<>(ClaimField.class);
        node.entries(FIELD_BY_LABEL.keySet(), Set.of())
                .forEach((label, rule) -> fields.put(FIELD_BY_LABEL.get(label), field(label, rule)));
        return fields;
    }

    private Layout.Field field(String label, YamlNode node) {
        Map<String, YamlNode> rule = node.entries(Set.of("headers", "without"), Set.of("required", "up_to"));
        boolean numbered = rule.containsKey("up_to");
        int upTo = numbered ? rule.get("up_to").positiveNumber() : 1;
        List<String> headers = new ArrayList<>();
        for (YamlNode header : rule.get("headers").items()) {
            if (header.text().contains("#") != numbered) {
                throw header.fault("a header holds # exactly when its field has up_to");
            }
            for (int slot = 1; slot <= upTo; slot++) {
                claim(header, header.text().replace("#", Integer.toString(slot)), label);
            }
            headers.add(header.text());
        }
        if (headers.isEmpty()) {
            throw rule.get("headers").fault("expected at least one header of " + label);
        }
        boolean required = rule.containsKey("required") && rule.get("required").yesOrNo();
        return new Layout.Field(headers, upTo, required, rule.get("without").text());
    }

    private void claim(YamlNode at, String header, String owner) {
        if (!header.matches("[a-z][a-z0-9_]*#?")) {
            throw at.fault("expected a header in lower case letters, digits and underscores");
        }
        String other = ownerByHeader.put(header, owner);
        if (other != null) {
            throw at.fault("header " + header + " is claimed by both " + other + " and " + owner + "; keep one");
        }
    }

    private static List<List<ClaimField>> groups(YamlNode node) {
        return node.items().stream()
                .map(group -> group.items().stream().map(LayoutFile::knownField).toList())
                .toList();
    }

    private static ClaimField knownField(YamlNode node) {
        ClaimField field = FIELD_BY_LABEL.get(node.text());
        if (field == null) {
            throw node.fault("unknown field " + node.text() + "; expected one of those under fields");
        }
        return field;
    }

    private static DateText dates(YamlNode node) {
        Map<String, YamlNode> dates = node.entries(Set.of("forms", "fillers"), Set.of());
        Set<DateText.Form> forms = EnumSet.noneOf(DateText.Form.class);
        for (YamlNode form : dates.get("forms").items()) {
            forms.add(DateText.Form.ofPattern(form.text())
                    .orElseThrow(() -> form.fault("unknown form; expected one of " + DateText.Form.patterns())));
        }
        if (forms.isEmpty()) {
            throw dates.get("forms").fault("expected at least one form of dates");
        }
        Set<LocalDate> fillers = new HashSet<>();
        for (YamlNode filler : dates.get("fillers").items()) {
            try {
                fillers.add(LocalDate.parse(filler.text()));
            } catch (DateTimeParseException notADate) {
                throw filler.fault("expected a date such as 9999-12-31");
            }
        }
        return new DateText(forms, fillers);
    }

    private static Vocabulary vocabulary(YamlNode nullWords, YamlNode node) {
        Map<String, YamlNode> words =
                node.entries(Set.of("claim_type", "claim_status", "claim_frequency", "diagnosis_code_type"), Set.of());
        return new Vocabulary(
                new NullWords(nullWords.items().stream()
                        .map(word -> SourceText.upper(word.text()))
                        .collect(Collectors.toSet())),
                meanings(words.get("claim_type"), CLAIM_TYPES),
                meanings(words.get("claim_status"), CLAIM_STATUSES),
                meanings(words.get("claim_frequency"), ADJUSTMENTS),
                meanings(words.get("diagnosis_code_type"), CODE_SYSTEMS));
    }

    /** The words under each name, by their key, with the name's meaning. */
    private static <T> Map<String, T> meanings(YamlNode node, Map<String, T> meaningByName) {
        Map<String, T> meanings = new HashMap<>();
        node.entries(meaningByName.keySet(), Set.of())
                .forEach((name, words) -> words.items().forEach(word -> {
                    if (meanings.put(Vocabulary.key(word.text()), meaningByName.get(name)) != null) {
                        throw word.fault("this word already has a meaning; keep one");
                    }
                }));
        return meanings;
    }

    private static URI link(YamlNode node) {
        try {
            URI link = new URI(node.text());
            if (!"https".equals(link.getScheme())) {
                throw node.fault("expected a link that begins with https");
            }
            return link;
        } catch (URISyntaxException notALink) {
            throw node.fault("expected a link that begins with https");
        }
    }
}
