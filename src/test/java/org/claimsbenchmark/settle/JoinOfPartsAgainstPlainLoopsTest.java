package org.claimsbenchmark.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.claimsbenchmark.claim.Adjustment;
import org.claimsbenchmark.claim.LinePart;
import org.claimsbenchmark.settle.FinalAction.Verdict;
import org.junit.jupiter.api.Test;

/** The joining of charges and remittances a second time, as plain loops, on many random claim lines of mixed parts. */
class JoinOfPartsAgainstPlainLoopsTest {

    private static final int CLAIM_LINES = 50_000;

    @Test
    void randomClaimLinesAreJoinedAlike() {
        Random random = new Random(835837);
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (int i = 0; i < CLAIM_LINES; i++) {
            List<LineVersion> claimLine = randomClaimLine(random);
            List<String> actual = new ArrayList<>();
            int kept = 0;
            for (Verdict verdict : JoinOfParts.decide(claimLine)) {
                actual.add(FinalActionTest.text(verdict));
                kept += verdict.bucket() == Bucket.KEPT ? 1 : 0;
                if (verdict.version().isRemittance()) {
                    seen.merge(verdict.bucket() + " " + verdict.rule(), 1, Integer::sum);
                }
            }
            assertThat(actual)
                    .as("claim line %d: %s", i, FinalActionAgainstPlainLoopsTest.describe(claimLine))
                    .isEqualTo(plainLoops(claimLine));
            assertThat(kept).isLessThanOrEqualTo(1);
        }
        // every way for a remittance to end must have occurred, or the comparison proves nothing
        assertThat(seen)
                .containsOnlyKeys(
                        "KEPT null",
                        "SUPERSEDED NOT_FINAL",
                        "SUPERSEDED VOID",
                        "SUPERSEDED REPLACEMENT",
                        "SUPERSEDED REVERSAL",
                        "SUPERSEDED LATEST",
                        "DUPLICATE LATEST",
                        "SUPERSEDED JOINED",
                        "SUPERSEDED PAID_IN_WHOLE_RECORD",
                        "SUPERSEDED CHARGES_TAKEN_BACK");
        assertThat(seen.values()).allMatch(count -> count > 50);
    }

    private static List<LineVersion> randomClaimLine(Random random) {
        List<LineVersion> claimLine = new ArrayList<>();
        int extracts = 1 + random.nextInt(3);
        for (int extract = 1; extract <= extracts; extract++) {
            int records = random.nextInt(4);
            for (int record = 1; record <= records; record++) {
                Adjustment adjustment =
                        random.nextInt(3) > 0 ? Adjustment.ORIGINAL : Adjustment.values()[random.nextInt(4)];
                LinePart part = LinePart.values()[random.nextInt(LinePart.values().length)];
                long sign = random.nextInt(4) == 0 ? -1 : 1;
                Long billed = sign * 100 * (1 + random.nextInt(2));
                Long allowed = part == LinePart.CHARGES || random.nextBoolean() ? null : Long.valueOf(sign * 80);
                Long paid = part == LinePart.CHARGES || random.nextBoolean() ? null : Long.valueOf(sign * 50);
                String content = part + "," + adjustment + "," + billed + "," + allowed + "," + paid;
                claimLine.add(FinalActionTest.version(
                        extract, record, adjustment, part, FinalActionTest.amounts(billed, allowed, paid), content));
            }
        }
        return claimLine;
    }

    /** In chronological order, as the random claim lines are made. */
    private static List<String> plainLoops(List<LineVersion> all) {
        List<LineVersion> charges = new ArrayList<>();
        List<LineVersion> remittances = new ArrayList<>();
        for (LineVersion a : all) {
            (a.part() == LinePart.REMITTANCE ? remittances : charges).add(a);
        }
        Map<String, String> fates = new LinkedHashMap<>();
        for (LineVersion a : all) {
            fates.put(FinalActionAgainstPlainLoopsTest.at(a), null);
        }
        settleAlone(charges, fates);
        settleAlone(remittances, fates);
        for (LineVersion remittance : remittances) {
            String at = FinalActionAgainstPlainLoopsTest.at(remittance);
            if (fates.get(at).equals("kept")) {
                String fate = beside(remittance, charges, fates);
                fates.put(at, fate);
                if (!fate.equals("kept")) {
                    fates.replaceAll(
                            (any, other) -> other.replace("duplicate FINAL-4 <- " + at, "superseded FINAL-4 <- " + at));
                }
                break;
            }
        }
        List<String> verdicts = new ArrayList<>();
        fates.forEach((at, fate) -> verdicts.add(at + " " + fate));
        return verdicts;
    }

    private static void settleAlone(List<LineVersion> part, Map<String, String> fates) {
        for (String verdict : FinalActionAgainstPlainLoopsTest.plainLoops(part)) {
            String[] atAndFate = verdict.split(" ", 2);
            fates.put(atAndFate[0], atAndFate[1]);
        }
    }

    private static String beside(LineVersion remittance, List<LineVersion> charges, Map<String, String> fates) {
        String voidSince = null;
        String anyVoid = null;
        String anyReversal = null;
        String charged = null;
        for (LineVersion charge : charges) {
            String at = FinalActionAgainstPlainLoopsTest.at(charge);
            String fate = fates.get(at);
            if (charge.adjustment() == Adjustment.VOID) {
                anyVoid = "superseded JOIN-3 <- " + at;
                if (voidSince == null && charge.loadOrder() >= remittance.loadOrder()) {
                    voidSince = "superseded FINAL-1 <- " + at;
                }
            } else if (fate.equals("kept")) {
                boolean paid = charge.part() == LinePart.WHOLE
                        && (charge.amounts().allowed() != null
                                || charge.amounts().paid() != null);
                charged = "superseded " + (paid ? "JOIN-2" : "JOIN-1") + " <- " + at;
            } else if (fate.startsWith("superseded FINAL-3") && FinalActionAgainstPlainLoopsTest.negative(charge)) {
                anyReversal = "superseded JOIN-3 <- " + at;
            }
        }
        for (String decided : new String[] {voidSince, charged, anyVoid, anyReversal}) {
            if (decided != null) {
                return decided;
            }
        }
        return "kept";
    }
}
