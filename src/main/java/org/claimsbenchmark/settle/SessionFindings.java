package org.claimsbenchmark.settle;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.claimsbenchmark.claim.ClaimLine.Amounts;
import org.claimsbenchmark.claim.ClaimType;
import org.claimsbenchmark.finding.FindingCode;
import org.claimsbenchmark.reference.ReferenceTables.ClaimSide;

/**
 * Finds the facts about kept lines that only show beside other records (rule 6): other lines of the claim or the patient's
 * day, or the remittance that a line is joined with. A remittance that names another procedure is no fact of its own: the
 * line is what was charged.
 */
final class SessionFindings {

    /** Which facts there are, in the order of their names. */
    static final List<FindingCode> CODES = List.of(
            FindingCode.ABLATION_MODALITIES_TOGETHER,
            FindingCode.ALLOWED_ABOVE_BILLED,
            FindingCode.GUIDANCE_BILLED_SEPARATELY,
            FindingCode.HEADER_AMOUNT_REPEATED,
            FindingCode.PAID_ABOVE_ALLOWED,
            FindingCode.PAID_BEFORE_SERVICE,
            FindingCode.UNITS_OVER_MUE);

    /** Imaging guidance that the ablation includes: CT, fluoroscopy, ultrasound (CPT; bundled by CMS NCCI). */
    private static final Set<String> GUIDANCE = Set.of("77012", "77002", "76942");

    /** Cryoablation of bone (CPT). */
    private static final String OTHER_MODALITY = "20983";

    private static final long THOUSANDTHS = 1_000;

    private final RunLines lines;
    private final Fates fates;
    private final UnitLimits unitLimits;
    private final Map<Billed, OptionalLong> knownLimits = new HashMap<>();
    private final byte[] found;

    private SessionFindings(RunLines lines, Fates fates, UnitLimits unitLimits) {
        this.lines = lines;
        this.fates = fates;
        this.unitLimits = unitLimits;
        this.found = new byte[lines.size()];
    }

    /** Needs the sessions: a line that does not count has no finding and stands beside none. */
    static SessionFindings find(RunLines lines, Fates fates, UnitLimits unitLimits) {
        SessionFindings findings = new SessionFindings(lines, fates, unitLimits);
        findings.findLinesOfCodes();
        findings.findRepeatedHeaderAmounts();
        findings.findUnitsOverLimit();
        fates.joined().forEach(remittance -> findings.findInJoinedAmounts(remittance, fates.by(remittance)));
        return findings;
    }

    boolean hasAny(int line) {
        return found[line] != 0;
    }

    boolean has(int line, FindingCode code) {
        return (found[line] & bit(code)) != 0;
    }

    /** A kept related line stands beside an index line of the day by the session rule: its code is all there is to see. */
    private void findLinesOfCodes() {
        fates.kept().forEach(line -> {
            String code = lines.procedureCode(line);
            if (GUIDANCE.contains(code)) {
                add(line, FindingCode.GUIDANCE_BILLED_SEPARATELY);
            } else if (code.equals(OTHER_MODALITY)) {
                add(line, FindingCode.ABLATION_MODALITIES_TOGETHER);
            }
        });
    }

    private void findRepeatedHeaderAmounts() {
        LineGroups amounts = new LineGroups(lines.size(), new HeaderAmount(lines));
        fates.kept()
                .filter(line -> lines.claimType(line) == ClaimType.INSTITUTIONAL
                        && lines.billedCents(line) != RunLines.ABSENT
                        && lines.billedCents(line) != 0)
                .forEach(amounts::add);
        amounts.forEach(latest -> {
            if (amounts.before(latest) != LineGroups.NONE) {
                addToAll(amounts, latest, FindingCode.HEADER_AMOUNT_REPEATED);
            }
        });
    }

    private void findUnitsOverLimit() {
        LineGroups days = new LineGroups(lines.size(), new ClaimCodeDay(lines));
        fates.kept()
                .filter(line -> lines.unitThousandths(line) != RunLines.ABSENT)
                .forEach(days::add);
        days.forEach(latest -> {
            OptionalLong limit = limit(latest); // one for the whole group: claim form, code and day are the same
            if (limit.isPresent() && thousandths(days, latest) > Math.multiplyExact(limit.getAsLong(), THOUSANDTHS)) {
                addToAll(days, latest, FindingCode.UNITS_OVER_MUE);
            }
        });
    }

    private long thousandths(LineGroups days, int latest) {
        long thousandths = 0;
        for (int line = latest; line != LineGroups.NONE; line = days.before(line)) {
            thousandths = Math.addExact(thousandths, lines.unitThousandths(line));
        }
        return thousandths;
    }

    /** What is found on the amounts of a single record when it is loaded, found on those of two. */
    private void findInJoinedAmounts(int remittance, int line) {
        Amounts amounts = lines.amountsWith(remittance, line);
        if (amounts.isPaidAboveAllowed()) {
            add(line, FindingCode.PAID_ABOVE_ALLOWED);
        }
        if (amounts.isAllowedAboveBilled()) {
            add(line, FindingCode.ALLOWED_ABOVE_BILLED);
        }
        if (lines.isPaidBefore(remittance, line)) {
            add(line, FindingCode.PAID_BEFORE_SERVICE);
        }
    }

    /** A claim that names no form has no side, hence no limit. */
    private OptionalLong limit(int line) {
        ClaimType type = lines.claimType(line);
        if (type == null) {
            return OptionalLong.empty();
        }
        ClaimSide side = type == ClaimType.PROFESSIONAL ? ClaimSide.PROFESSIONAL : ClaimSide.FACILITY;
        return knownLimits.computeIfAbsent(
                new Billed(side, lines.procedureCode(line), lines.serviceDate(line)),
                billed -> unitLimits.unitLimit(billed.side, billed.procedureCode, billed.serviceDate));
    }

    private void addToAll(LineGroups groups, int latest, FindingCode code) {
        for (int line = latest; line != LineGroups.NONE; line = groups.before(line)) {
            add(line, code);
        }
    }

    private void add(int line, FindingCode code) {
        found[line] |= bit(code);
    }

    private static byte bit(FindingCode code) {
        return (byte) (1 << CODES.indexOf(code));
    }

    /** Units a day that one claim may carry of a code (CMS medically unlikely edits); empty where no limit is known. */
    interface UnitLimits {

        OptionalLong unitLimit(ClaimSide side, String procedureCode, LocalDate serviceDate);
    }

    private record Billed(ClaimSide side, String procedureCode, LocalDate serviceDate) {}

    private record HeaderAmount(RunLines lines) implements LineGroups.Agreement {

        @Override
        public long hash(int line) {
            return 31 * lines.claimHash(line) + lines.billedCents(line);
        }

        @Override
        public boolean holds(int one, int other) {
            return lines.billedCents(one) == lines.billedCents(other) && lines.sameClaim(one, other);
        }
    }

    private record ClaimCodeDay(RunLines lines) implements LineGroups.Agreement {

        @Override
        public long hash(int line) {
            return 31 * (31 * lines.claimHash(line) + lines.serviceDay(line))
                    + lines.procedureCode(line).hashCode();
        }

        @Override
        public boolean holds(int one, int other) {
            return lines.serviceDay(one) == lines.serviceDay(other)
                    && lines.claimType(one) == lines.claimType(other)
                    && lines.procedureCode(one).equals(lines.procedureCode(other))
                    && lines.sameClaim(one, other);
        }
    }
}
