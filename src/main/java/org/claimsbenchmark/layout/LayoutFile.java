package org.claimsbenchmark.layout;

import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimsbenchmark.claim.LinePart;
import org.claimsbenchmark.finding.FindingCode;
import org.claimsbenchmark.yaml.YamlNode;

/** Reads a layout from YAML. Anything that is not understood stops it, with file and line. */
final class LayoutFile {

    private static final Set<String> REQUIRED = Set.of("layout", "version", "dates", "fields");
    private static final Set<String> OPTIONAL = Set.of(
            "dictionary",
            "format",
            "shape",
            "part",
            "constants",
            "null_words",
            "words",
            "amounts",
            "claim_amounts",
            "rejects_allowed",
            "unused");
    private static final Map<String, LinePart> PARTS =
            Map.of("whole", LinePart.WHOLE, "charges", LinePart.CHARGES, "remittance", LinePart.REMITTANCE);
    private static final Map<String, FindingCode> REJECT_CODES = Stream.of(FindingCode.values())
            .filter(code -> code.kind() == FindingCode.Kind.REJECT)
            .collect(Collectors.toUnmodifiableMap(FindingCode::name, Function.identity()));

    /** Enough to tell the states of one file apart. */
    private static final int DIGEST_BYTES = 8;

    private final Map<String, YamlNode> top;

    private LayoutFile(YamlNode root) {
        this.top = root.entries(REQUIRED, OPTIONAL);
    }

    /**
     * @param file name for messages
     * @throws InvalidLayoutException naming file and line
     */
    static Layout read(String file, Reader text) {
        return new LayoutFile(root(file, text)).layout("");
    }

    /**
     * One that may change without a new version.
     *
     * @param text the whole file
     */
    static Layout readOwn(String file, String text) {
        return new LayoutFile(root(file, new StringReader(text))).layout("-" + digest(text));
    }

    private static YamlNode root(String file, Reader text) {
        return YamlNode.root(file, text, "a layout", InvalidLayoutException::new);
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** @param mark what tells it from others of its name and version */
    private Layout layout(String mark) {
        Format format = FormatRules.format(top.get("format"));
        Shape shape = FormatRules.shape(top.get("shape"), format);
        FieldRules rules = FieldRules.read(top.get("fields"), top.get("unused"), shape);
        Vocabulary words = VocabularyRules.read(top.get("null_words"), top.get("words"));
        Map<ClaimField, String> constants = constants(rules, words);
        Layout layout = new Layout(
                name(top.get("layout")),
                top.get("version").positiveNumber(),
                top.get("version").positiveNumber() + mark,
                top.containsKey("dictionary") ? link(top.get("dictionary")) : null,
                format,
                shape,
                top.containsKey("part") ? top.get("part").oneOf(PARTS) : LinePart.WHOLE,
                rules.fields(),
                constants,
                words,
                DateRules.read(top.get("dates")),
                amounts(),
                claimAmounts(rules),
                rejectsAllowed(),
                rules.unused());
        requireWhatEveryLineNeeds(layout);
        return layout;
    }

    private void requireWhatEveryLineNeeds(Layout layout) {
        for (List<ClaimField> group : layout.requirements()) {
            if (group.stream().noneMatch(layout.fields()::containsKey)) {
                throw top.get("fields")
                        .fault("missing "
                                + group.stream().map(ClaimField::label).collect(Collectors.joining(" or "))
                                + ", without which no claim line can be read; add it");
            }
        }
    }

    /** Names are part of messages and of file names. */
    private static String name(YamlNode node) {
        if (!node.text().matches("[a-z0-9][a-z0-9-]{0,62}")) {
            throw node.fault("expected a name of lower case letters, digits and dashes");
        }
        return node.text();
    }

    private Map<ClaimField, String> constants(FieldRules rules, Vocabulary words) {
        Map<ClaimField, String> constants = new EnumMap<>(ClaimField.class);
        if (top.containsKey("constants")) {
            top.get("constants")
                    .entries(Set.of(), FieldRules.FIELD_BY_LABEL.keySet())
                    .forEach((label, value) -> {
                        ClaimField field = FieldRules.FIELD_BY_LABEL.get(label);
                        if (rules.fields().containsKey(field)) {
                            throw value.fault(label + " is a column under fields as well as a constant; keep one");
                        }
                        requireMeaning(field, value, words);
                        constants.put(field, value.text());
                    });
        }
        return constants;
    }

    /** Every record has the constant: one that means nothing would leave them all without, and no one would notice. */
    private static void requireMeaning(ClaimField field, YamlNode constant, Vocabulary words) {
        Map<String, ?> meanings = switch (field) {
            case CLAIM_TYPE -> words.claimTypes();
            case DIAGNOSIS_CODE_TYPE -> words.codeSystems();
            default -> null;
        };
        if (meanings != null && Vocabulary.meaning(meanings, constant.text()) == null) {
            throw constant.fault("this is none of the words of " + field.label() + "; add it there");
        }
    }

    private AmountStyle amounts() {
        if (!top.containsKey("amounts")) {
            return AmountStyle.PLAIN;
        }
        Map<String, YamlNode> rule =
                top.get("amounts").entries(Set.of(), Set.of("implied_decimals", "negative", "decorated"));
        Map<String, AmountStyle.Sign> signs = byLabel(AmountStyle.Sign.values());
        Set<AmountStyle.Sign> negative = EnumSet.noneOf(AmountStyle.Sign.class);
        if (rule.containsKey("negative")) {
            rule.get("negative").items().forEach(sign -> negative.add(sign.oneOf(signs)));
        }
        return new AmountStyle(
                rule.containsKey("implied_decimals") ? FieldRules.decimals(rule.get("implied_decimals")) : 0,
                negative,
                rule.containsKey("decorated") && rule.get("decorated").yesOrNo());
    }

    private ClaimAmounts claimAmounts(FieldRules rules) {
        if (!top.containsKey("claim_amounts")) {
            return null;
        }
        Map<String, YamlNode> rule = top.get("claim_amounts").entries(Set.of("fields", "apportion"), Set.of("of"));
        Set<ClaimField> fields = EnumSet.noneOf(ClaimField.class);
        for (YamlNode field : rule.get("fields").items()) {
            ClaimField amount = FieldRules.field(field);
            if (!amount.isAmount()) {
                throw field.fault("expected an amount: charge_amount, allowed_amount or paid_amount");
            }
            fields.add(amount);
        }
        Map<ClaimField, List<String>> of = new HashMap<>();
        if (rule.containsKey("of")) {
            rule.get("of")
                    .entries(Set.of(), FieldRules.FIELD_BY_LABEL.keySet())
                    .forEach((label, words) -> of.put(
                            FieldRules.FIELD_BY_LABEL.get(label),
                            words.items().stream()
                                    .map(word -> Vocabulary.key(word.text()))
                                    .toList()));
        }
        ClaimAmounts.Apportion apportion = rule.get("apportion").oneOf(byLabel(ClaimAmounts.Apportion.values()));
        boolean lineCharges =
                rules.fields().containsKey(ClaimField.CHARGE_AMOUNT) && !fields.contains(ClaimField.CHARGE_AMOUNT);
        if (apportion == ClaimAmounts.Apportion.BY_CHARGE && !lineCharges) {
            throw rule.get("apportion").fault("by_charge needs a charge_amount that is the line's own; use first_line");
        }
        return new ClaimAmounts(fields, of, apportion);
    }

    private RejectLimits rejectsAllowed() {
        if (!top.containsKey("rejects_allowed")) {
            return RejectLimits.NONE;
        }
        Set<String> keys = Stream.concat(Stream.of("percent"), REJECT_CODES.keySet().stream())
                .collect(Collectors.toUnmodifiableSet());
        BigDecimal overall = null;
        Map<FindingCode, BigDecimal> byCode = new EnumMap<>(FindingCode.class);
        for (Map.Entry<String, YamlNode> limit :
                top.get("rejects_allowed").entries(Set.of(), keys).entrySet()) {
            BigDecimal percent = limit.getValue().percent();
            if ("percent".equals(limit.getKey())) {
                overall = percent;
            } else {
                byCode.put(REJECT_CODES.get(limit.getKey()), percent);
            }
        }
        return new RejectLimits(overall, byCode);
    }

    /** Constants of an enum by their names in layouts. */
    static <E extends Enum<E>> Map<String, E> byLabel(E[] values) {
        return Stream.of(values)
                .collect(Collectors.toUnmodifiableMap(
                        value -> value.name().toLowerCase(Locale.ROOT), Function.identity()));
    }

    static URI link(YamlNode node) {
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
