package org.claimsbenchmark.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claimsbenchmark.claim.ClaimLine.Amounts;
import org.claimsbenchmark.claim.Money;
import org.claimsbenchmark.extract.ExtractFile;
import org.claimsbenchmark.extract.ExtractRange;
import org.claimsbenchmark.extract.ExtractRecord;
import org.claimsbenchmark.extract.FieldFilter;
import org.claimsbenchmark.extract.RawRecord;
import org.claimsbenchmark.extract.RecordSource;

/**
 * How the amounts of claims are shared out among their lines, where a layout says that they are the whole claim's. The
 * lines of a claim may stand anywhere in the extract, and those out of scope count as well: so it is read twice more, once
 * for the claims that have a line in scope and once for all the lines of these. Safe for use by several threads.
 */
final class ClaimShares {

    /** Whole numbers by value, then anything else. */
    private static final Comparator<String> LINE_ORDER = Comparator.comparing((String line) -> !isNumber(line))
            .thenComparing(line -> isNumber(line) ? line.length() : 0)
            .thenComparing(Comparator.naturalOrder());

    private final ClaimAmounts rule;
    private final Reading reading;
    private volatile Map<String, Map<String, Share>> shareByLineByClaim;

    private ClaimShares(ClaimAmounts rule, Reading reading) {
        this.rule = rule;
        this.reading = reading;
    }

    /** Reads the whole extract for its shares. */
    private interface Reading {
        Map<String, Map<String, Share>> shares() throws IOException;
    }

    /**
     * Which part of the claim's amount is a line's: what is due to the lines up to it, less what is due to those before.
     *
     * @param before charges of the lines before it, in cents
     * @param upTo the same with its own
     * @param all charges of all lines; 0 where the first line has the whole
     * @param first whether it is the claim's first line
     */
    private record Share(long before, long upTo, long all, boolean first) {

        Money of(Money amount) {
            if (all == 0) {
                return first ? amount : null;
            }
            return new Money(due(amount, upTo) - due(amount, before));
        }

        private long due(Money amount, long charges) {
            return BigDecimal.valueOf(amount.cents())
                    .multiply(BigDecimal.valueOf(charges))
                    .divide(BigDecimal.valueOf(all), 0, RoundingMode.FLOOR)
                    .longValueExact();
        }
    }

    /** Nothing to share out. */
    static ClaimShares none() {
        return new ClaimShares(null, Map::of);
    }

    /**
     * Reads the extract once the first record shows up that the layout's rule is about.
     *
     * @param filter passes over records out of scope, or null
     */
    static ClaimShares of(LayoutMatch match, ExtractFile file, Set<String> inScope, FieldFilter filter) {
        ClaimAmounts rule = match.layout().claimAmounts();
        return rule == null
                ? none()
                : new ClaimShares(
                        rule, () -> shares(rule, match, file, claimsInScope(rule, match, file, inScope, filter)));
    }

    private static Set<String> claimsInScope(
            ClaimAmounts rule, LayoutMatch match, ExtractFile file, Set<String> inScope, FieldFilter filter)
            throws IOException {
        Set<String> claims = new HashSet<>();
        try (RecordSource records = match.open(file, whole(match), filter)) {
            forEach(records, match, rule, fields -> {
                String code = fields.code(ClaimField.HCPCS_CODE);
                if (code != null && inScope.contains(code)) {
                    claims.add(claim(fields));
                }
            });
        }
        return claims;
    }

    private static Map<String, Map<String, Share>> shares(
            ClaimAmounts rule, LayoutMatch match, ExtractFile file, Set<String> claims) throws IOException {
        Map<String, Map<String, Long>> charges = new HashMap<>();
        try (RecordSource records = match.open(file, whole(match), null)) {
            forEach(records, match, rule, fields -> {
                String claim = claim(fields);
                if (claims.contains(claim)) {
                    charges.computeIfAbsent(claim, c -> new LinkedHashMap<>())
                            .putIfAbsent(line(fields), charge(fields));
                }
            });
        }
        Map<String, Map<String, Share>> shares = new HashMap<>();
        charges.forEach((claim, byLine) -> shares.put(claim, shares(byLine, rule.apportion())));
        return shares;
    }

    private static ExtractRange whole(LayoutMatch match) {
        return new ExtractRange(match.rows().first(), ExtractRange.TO_THE_END);
    }

    /** What is done with a record that the rule is about. */
    private interface Look {
        void at(FieldReader fields);
    }

    private static void forEach(RecordSource records, LayoutMatch match, ClaimAmounts rule, Look look) {
        while (!records.ended()) {
            Optional<ExtractRecord> record = records.next(Long.MAX_VALUE);
            if (record.isPresent()
                    && record.get() instanceof RawRecord raw
                    && raw.fieldCount() == match.columnCount()) {
                FieldReader fields = new FieldReader(match, raw);
                if (concerns(rule, fields)) {
                    look.at(fields);
                }
            }
        }
    }

    private static boolean concerns(ClaimAmounts rule, FieldReader fields) {
        for (Map.Entry<ClaimField, List<String>> condition : rule.of().entrySet()) {
            String text = fields.text(condition.getKey());
            if (text == null || !condition.getValue().contains(Vocabulary.key(text))) {
                return false;
            }
        }
        return true;
    }

    /** Versions of a claim have amounts of their own, and so have what is taken back and what stands. */
    private static String claim(FieldReader fields) {
        return String.join(
                "\0",
                "" + fields.text(ClaimField.DATA_SOURCE),
                "" + fields.text(ClaimField.CLAIM_ID),
                "" + fields.text(ClaimField.CLAIM_FREQUENCY_CODE),
                "" + fields.text(ClaimField.RECORD_ACTION),
                "" + fields.text(ClaimField.FINAL_ACTION),
                "" + fields.text(ClaimField.CLAIM_STATUS),
                "" + fields.takesBack());
    }

    private static String line(FieldReader fields) {
        String line = fields.text(ClaimField.CLAIM_LINE_NUMBER);
        return line == null ? "" : ClaimLineParser.withoutLeadingZeros(line);
    }

    /** A blank is no charge; one that cannot be read leaves the claim without shares. */
    private static Long charge(FieldReader fields) {
        int faults = fields.faults().size();
        Money charge = fields.amount(ClaimField.CHARGE_AMOUNT);
        if (fields.faults().size() > faults) {
            return null;
        }
        return charge == null ? 0 : charge.cents();
    }

    private static Map<String, Share> shares(Map<String, Long> chargeByLine, ClaimAmounts.Apportion apportion) {
        boolean byCharge = apportion == ClaimAmounts.Apportion.BY_CHARGE;
        if (byCharge && chargeByLine.containsValue(null)) {
            return Map.of();
        }
        List<String> lines = new ArrayList<>(chargeByLine.keySet());
        lines.sort(LINE_ORDER);
        long all = byCharge
                ? chargeByLine.values().stream().mapToLong(Long::longValue).sum()
                : 0;
        Map<String, Share> shares = new HashMap<>();
        long before = 0;
        for (String line : lines) {
            long upTo = byCharge ? before + chargeByLine.get(line) : 0;
            shares.put(line, new Share(before, upTo, all, line.equals(lines.get(0))));
            before = upTo;
        }
        return shares;
    }

    private static boolean isNumber(String line) {
        return !line.isEmpty() && line.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Whether the amounts of the record are its claim's. */
    boolean concerns(FieldReader fields) {
        return rule != null && concerns(rule, fields);
    }

    /**
     * The line's own part of its claim's amounts; none where it cannot be told.
     *
     * @throws UncheckedIOException when the extract cannot be read for it
     */
    Amounts apportioned(FieldReader fields, Amounts amounts) {
        Share share = shares().getOrDefault(claim(fields), Map.of()).get(line(fields));
        return new Amounts(
                part(ClaimField.CHARGE_AMOUNT, amounts.billed(), share),
                part(ClaimField.ALLOWED_AMOUNT, amounts.allowed(), share),
                part(ClaimField.PAID_AMOUNT, amounts.paid(), share));
    }

    /** Read once, by the first worker that needs them; the others wait. */
    private Map<String, Map<String, Share>> shares() {
        if (shareByLineByClaim == null) {
            synchronized (this) {
                if (shareByLineByClaim == null) {
                    try {
                        shareByLineByClaim = reading.shares();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            }
        }
        return shareByLineByClaim;
    }

    private Money part(ClaimField field, Money amount, Share share) {
        if (amount == null || !rule.fields().contains(field)) {
            return amount;
        }
        return share == null ? null : share.of(amount);
    }
}
