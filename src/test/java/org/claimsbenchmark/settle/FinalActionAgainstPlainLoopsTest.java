package org.claimsbenchmark.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.claimsbenchmark.claim.Adjustment;
import org.claimsbenchmark.claim.Money;
import org.claimsbenchmark.settle.FinalAction.Verdict;
import org.junit.jupiter.api.Test;

/** Rule 2 a second time, as slow loops over all pairs of records, against the room's own on many random claim lines. */
class FinalActionAgainstPlainLoopsTest {

    private static final int CLAIM_LINES = 50_000;

    @Test
    void randomClaimLinesAreSettledAlike() {
        Random random = new Random(20982);
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (int i = 0; i < CLAIM_LINES; i++) {
            List<LineVersion> claimLine = randomClaimLine(random);
            List<String> actual = new ArrayList<>();
            for (Verdict verdict : FinalAction.decide(claimLine)) {
                actual.add(FinalActionTest.text(verdict));
                seen.merge(verdict.bucket() + " " + verdict.rule() + " " + (verdict.by() != null), 1, Integer::sum);
            }
            assertThat(actual).as("claim line %d: %s", i, describe(claimLine)).isEqualTo(plainLoops(claimLine));
        }
        // every way to leave must have occurred, or the comparison proves nothing
        assertThat(seen)
                .containsOnlyKeys(
                        "KEPT null false",
                        "SUPERSEDED NOT_FINAL false",
                        "SUPERSEDED VOID false",
                        "SUPERSEDED VOID true",
                        "SUPERSEDED REPLACEMENT true",
                        "SUPERSEDED REVERSAL false",
                        "SUPERSEDED REVERSAL true",
                        "SUPERSEDED LATEST true",
                        "DUPLICATE LATEST true");
        assertThat(seen.values()).allMatch(count -> count > 500);
    }

    private static List<LineVersion> randomClaimLine(Random random) {
        List<LineVersion> claimLine = new ArrayList<>();
        boolean withVoids = random.nextInt(4) == 0;
        boolean withReplacements = random.nextInt(3) == 0;
        boolean withNotFinal = random.nextInt(3) == 0;
        int extracts = 1 + random.nextInt(4);
        for (int extract = 1; extract <= extracts; extract++) {
            int records = random.nextInt(4);
            for (int record = 1; record <= records; record++) {
                int draw = random.nextInt(10);
                Adjustment adjustment = draw == 9 && withNotFinal
                        ? Adjustment.NOT_FINAL
                        : draw == 0 && withVoids
                                ? Adjustment.VOID
                                : draw < 4 && withReplacements ? Adjustment.REPLACEMENT : Adjustment.ORIGINAL;
                long sign = random.nextInt(3) == 0 ? -1 : 1;
                Long billed = sign * 100 * (1 + random.nextInt(2));
                Long allowed = random.nextInt(4) == 0 ? null : (random.nextInt(12) == 0 ? -sign : sign) * 80;
                Long paid = random.nextInt(3) == 0 ? Long.valueOf(0) : null;
                // few contents, so that copies occur; equal content implies equal amounts
                String content = adjustment + "," + billed + "," + allowed + "," + paid + "," + random.nextInt(2);
                claimLine.add(FinalActionTest.version(
                        extract, record * 10L, adjustment, FinalActionTest.amounts(billed, allowed, paid), content));
            }
        }
        return claimLine;
    }

    /** In chronological order, as the random claim lines are made. */
    static List<String> plainLoops(List<LineVersion> all) {
        String[] out = new String[all.size()];
        for (int i = 0; i < all.size(); i++) {
            LineVersion a = all.get(i);
            if (a.adjustment() == Adjustment.NOT_FINAL) {
                out[i] = "superseded FINAL-0";
                continue;
            }
            if (a.adjustment() == Adjustment.VOID) {
                out[i] = "superseded FINAL-1";
                continue;
            }
            for (LineVersion b : all) {
                if (b.adjustment() == Adjustment.VOID && b.loadOrder() >= a.loadOrder()) {
                    out[i] = "superseded FINAL-1 <- " + at(b);
                    break;
                }
            }
        }
        String[] afterVoids = out.clone();
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < all.size() && out[i] == null && !replaces(all.get(i)) && !negative(all.get(i)); j++) {
                LineVersion b = all.get(j);
                if (afterVoids[j] == null
                        && replaces(b)
                        && b.loadOrder() >= all.get(i).loadOrder()) {
                    out[i] = "superseded FINAL-2 <- " + at(b);
                }
            }
        }
        boolean[] cancelled = new boolean[all.size()];
        for (int i = 0; i < all.size(); i++) {
            if (out[i] == null && negative(all.get(i))) {
                reverse(i, all, out, cancelled);
            }
        }
        int winner = -1;
        for (int i = 0; i < all.size(); i++) {
            winner = out[i] == null ? i : winner;
        }
        List<String> verdicts = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String verdict = out[i];
            if (verdict == null && i == winner) {
                verdict = "kept";
            } else if (verdict == null) {
                boolean same = all.get(i).contentKey().equals(all.get(winner).contentKey());
                verdict = (same ? "duplicate" : "superseded") + " FINAL-4 <- " + at(all.get(winner));
            }
            verdicts.add(at(all.get(i)) + " " + verdict);
        }
        return verdicts;
    }

    private static void reverse(int reversal, List<LineVersion> all, String[] out, boolean[] cancelled) {
        LineVersion r = all.get(reversal);
        int target = -1;
        for (int j = 0; j < reversal; j++) {
            target = reversible(j, all, out, cancelled) && cancels(r, all.get(j)) ? j : target;
        }
        for (int j = reversal + 1; j < all.size() && target < 0; j++) {
            if (reversible(j, all, out, cancelled)
                    && cancels(r, all.get(j))
                    && all.get(j).loadOrder() == r.loadOrder()) {
                target = j;
            }
        }
        out[reversal] = "superseded FINAL-3" + (target < 0 ? "" : " <- " + at(all.get(target)));
        for (int j = 0; j <= target; j++) {
            LineVersion b = all.get(j);
            boolean copy = b.loadOrder() < all.get(target).loadOrder()
                    && b.contentKey().equals(all.get(target).contentKey());
            if (j == target || (copy && reversible(j, all, out, cancelled))) {
                cancelled[j] = true;
                out[j] = out[j] == null ? "superseded FINAL-3 <- " + at(r) : out[j];
            }
        }
    }

    private static boolean reversible(int i, List<LineVersion> all, String[] out, boolean[] cancelled) {
        return !cancelled[i] && !negative(all.get(i)) && (out[i] == null || out[i].startsWith("superseded FINAL-2"));
    }

    private static boolean replaces(LineVersion a) {
        return a.adjustment() == Adjustment.REPLACEMENT && !negative(a);
    }

    static boolean negative(LineVersion a) {
        boolean below = false;
        boolean above = false;
        for (Money amount : amounts(a)) {
            below |= amount != null && amount.cents() < 0;
            above |= amount != null && amount.cents() > 0;
        }
        return below && !above;
    }

    private static boolean cancels(LineVersion reversal, LineVersion candidate) {
        for (int i = 0; i < 3; i++) {
            Money taken = amounts(reversal)[i];
            Money given = amounts(candidate)[i];
            boolean opposite =
                    taken == null || given == null ? Objects.equals(taken, given) : taken.cents() + given.cents() == 0;
            if (!opposite) {
                return false;
            }
        }
        return true;
    }

    private static Money[] amounts(LineVersion a) {
        return new Money[] {
            a.amounts().billed(), a.amounts().allowed(), a.amounts().paid()
        };
    }

    static String at(LineVersion a) {
        return a.loadOrder() + "/" + a.recordNumber();
    }

    static String describe(List<LineVersion> claimLine) {
        StringBuilder text = new StringBuilder();
        for (LineVersion a : claimLine) {
            text.append(at(a))
                    .append(' ')
                    .append(a.adjustment())
                    .append(' ')
                    .append(a.part())
                    .append(' ');
            for (Money amount : amounts(a)) {
                text.append(amount == null ? "-" : amount.cents()).append(' ');
            }
            text.append(a.contentKey()).append("; ");
        }
        return text.toString();
    }
}
