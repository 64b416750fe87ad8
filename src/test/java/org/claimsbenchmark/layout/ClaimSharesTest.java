package org.claimsbenchmark.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.claimsbenchmark.claim.ClaimLine.Amounts;
import org.claimsbenchmark.claim.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts of a whole claim that stand on each of its lines are shared out, so that the claim counts once. */
class ClaimSharesTest {

    private static final String HEADER = "claim,line,person,code,day,charge,paid\n";
    private static final LayoutCatalog FIRST_LINE =
            OwnLayout.with("claim_amounts: {fields: [charge_amount, paid_amount], apportion: first_line}");
    private static final LayoutCatalog BY_CHARGE =
            OwnLayout.with("claim_amounts: {fields: [paid_amount], apportion: by_charge}");

    @Test
    void theFirstLineOfTheClaimHasItAllWhereverItStands() {
        List<ParseResult> results = OwnLayout.parse(FIRST_LINE, HEADER + """
                        A,10,P,20982,2024-03-05,500.00,300.00
                        B,1,Q,20982,2024-03-05,70.00,
                        A,2,P,20982,2024-03-05,500.00,300.00
                        A,03,P,20982,2024-03-05,500.00,300.00
                        """);

        assertThat(amounts(results.get(0))).isEqualTo(new Amounts(null, null, null));
        assertThat(amounts(results.get(1))).isEqualTo(new Amounts(money("70.00"), null, null));
        assertThat(amounts(results.get(2))).isEqualTo(new Amounts(money("500.00"), null, money("300.00")));
        assertThat(amounts(results.get(3))).isEqualTo(new Amounts(null, null, null));
        assertThat(results).allMatch(result -> ((ParseResult.InScope) result).apportioned());
    }

    @Test
    void aLineOutOfScopeCanBeTheFirst() {
        List<ParseResult> results = OwnLayout.parse(FIRST_LINE, HEADER + """
                        A,2,P,20982,2024-03-05,500.00,300.00
                        A,1,P,99213,2024-03-05,500.00,300.00
                        """);

        assertThat(amounts(results.get(0))).isEqualTo(new Amounts(null, null, null));
    }

    /** 100.00 over charges of 1, 1 and 1: 33.33, 33.33 and 33.34 by what is due up to each line, rounded down. */
    @Test
    void sharesByChargeAddUpToTheClaimToTheCent() {
        List<ParseResult> results = OwnLayout.parse(BY_CHARGE, HEADER + """
                        A,1,P,20982,2024-03-05,1.00,100.00
                        A,2,P,99213,2024-03-05,1.00,100.00
                        A,3,P,20982,2024-03-05,1.00,100.00
                        """);

        assertThat(amounts(results.get(0))).isEqualTo(new Amounts(money("1.00"), null, money("33.33")));
        assertThat(amounts(results.get(2))).isEqualTo(new Amounts(money("1.00"), null, money("33.34")));
    }

    @Test
    void aClaimWithoutChargesIsPaidOnItsFirstLine() {
        List<ParseResult> results = OwnLayout.parse(BY_CHARGE, HEADER + """
                        A,1,P,20982,2024-03-05,,100.00
                        A,2,P,20982,2024-03-05,0.00,100.00
                        """);

        assertThat(amounts(results.get(0)).paid()).isEqualTo(money("100.00"));
        assertThat(amounts(results.get(1)).paid()).isNull();
    }

    @Test
    void aChargeThatCannotBeReadLeavesTheClaimWithoutShares() {
        List<ParseResult> results = OwnLayout.parse(BY_CHARGE, HEADER + """
                        A,1,P,20982,2024-03-05,10.00,100.00
                        A,2,P,99213,2024-03-05,ten,100.00
                        """);

        assertThat(amounts(results.get(0)).paid()).isNull();
    }

    @Test
    void whatIsTakenBackIsSharedOutAmongTheLinesThatTakeBack() {
        List<ParseResult> results = OwnLayout.parse(BY_CHARGE, HEADER + """
                        A,1,P,20982,2024-03-05,30.00,100.00
                        A,2,P,20982,2024-03-05,10.00,100.00
                        A,1,P,20982,2024-03-05,-30.00,-100.00
                        A,2,P,20982,2024-03-05,-10.00,-100.00
                        """);

        assertThat(results.stream().map(result -> amounts(result).paid()))
                .containsExactly(money("75.00"), money("25.00"), money("-75.00"), money("-25.00"));
    }

    @Test
    void onlyTheRecordsThatTheRuleIsAboutAreApportioned() {
        LayoutCatalog ofOneKind =
                OwnLayout.with("claim_amounts: {fields: [paid_amount], of: {person_id: [p-1]}, apportion: first_line}");
        List<ParseResult> results = OwnLayout.parse(ofOneKind, HEADER + """
                        A,2,P1,20982,2024-03-05,1.00,100.00
                        A,1,P1,20982,2024-03-05,1.00,100.00
                        B,2,P2,20982,2024-03-05,1.00,100.00
                        B,1,P2,20982,2024-03-05,1.00,100.00
                        """);

        assertThat(results.stream().map(result -> amounts(result).paid()))
                .containsExactly(null, money("100.00"), money("100.00"), money("100.00"));
        assertThat(results.stream().map(result -> ((ParseResult.InScope) result).apportioned()))
                .containsExactly(true, true, false, false);
    }

    /** Any charges, any payment, lines in any order: the parts are the claim's amount, and each is within a cent of its due. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noClaimIsMultiplied(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 20; round++) {
            int lines = 1 + random.nextInt(12);
            long paid = random.nextLong(10_000_000) - (random.nextInt(4) == 0 ? 10_000_000 : 0);
            long[] charges = random.longs(lines, 0, 5_000_000).toArray();
            StringBuilder extract = new StringBuilder(HEADER);
            for (int line = 0; line < lines; line++) {
                extract.append("A," + (line + 1) + ",P,20982,2024-03-05," + BigDecimal.valueOf(charges[line], 2) + ","
                        + BigDecimal.valueOf(paid, 2) + "\n");
            }
            List<ParseResult> results = OwnLayout.parse(BY_CHARGE, extract.toString());
            long all = java.util.Arrays.stream(charges).sum();
            long sum = 0;
            for (int line = 0; line < lines; line++) {
                long part = amounts(results.get(line)).paid().cents();
                sum += part;
                assertThat(Math.abs(part - (double) paid * charges[line] / all)).isLessThan(1.01);
            }
            assertThat(sum).isEqualTo(paid);
        }
    }

    private static Amounts amounts(ParseResult result) {
        return ((ParseResult.InScope) result).line().amounts();
    }

    private static Money money(String dollars) {
        return Money.ofDollars(new BigDecimal(dollars));
    }
}
