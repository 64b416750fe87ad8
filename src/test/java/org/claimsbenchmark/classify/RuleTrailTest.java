package org.claimsbenchmark.classify;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.claimsbenchmark.claim.ClaimLine;
import org.claimsbenchmark.claim.ClaimType;
import org.claimsbenchmark.testing.ClaimLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which rules were asked before the one that decided. */
class RuleTrailTest {

    /** What the rules say, written down again from their sentences, for the codes that the lines below are made of. */
    private static final Map<Rule, Predicate<ClaimLine>> SAYS = Map.ofEntries(
            entry(Rule.FEE_NO_CLAIM_FORM, line -> line.claimType() == null),
            entry(
                    Rule.FEE_PROVIDER_SURGICAL_CENTER,
                    line -> professional(line)
                            && "261QA1903X".equals(line.provider().renderingTaxonomy())),
            entry(
                    Rule.FEE_POS_FACILITY,
                    line -> professional(line)
                            && Set.of("19", "21", "22", "23", "24").contains(pos(line))),
            entry(
                    Rule.FEE_POS_NON_FACILITY,
                    line -> professional(line) && Set.of("11", "12", "49").contains(pos(line))),
            entry(
                    Rule.FEE_POS_UNKNOWN,
                    line -> professional(line) && Set.of("", "ZZ").contains(pos(line))),
            entry(Rule.FEE_BILL_OUTPATIENT, line -> institutional(line) && bill(line, "013", "014", "085")),
            entry(Rule.FEE_BILL_SURGICAL_CENTER, line -> institutional(line) && bill(line, "083")),
            entry(Rule.FEE_BILL_INPATIENT, line -> institutional(line) && bill(line, "011", "012")),
            entry(
                    Rule.FEE_BILL_OTHER,
                    line -> institutional(line) && !bill(line, "011", "012", "013", "014", "083", "085")),
            entry(Rule.SITE_POS_UNKNOWN, line -> pos(line).equals("ZZ")),
            entry(Rule.SITE_POS_ON_CAMPUS, line -> pos(line).equals("22")),
            entry(Rule.SITE_POS_OFF_CAMPUS, line -> pos(line).equals("19")),
            entry(Rule.SITE_POS_SURGICAL_CENTER, line -> pos(line).equals("24")),
            entry(Rule.SITE_POS_OFFICE, line -> Set.of("11", "49").contains(pos(line))),
            entry(Rule.SITE_POS_INPATIENT, line -> pos(line).equals("21")),
            entry(Rule.SITE_POS_EMERGENCY_ROOM, line -> pos(line).equals("23")),
            entry(Rule.SITE_POS_OTHER, line -> pos(line).equals("12")),
            entry(
                    Rule.SITE_BILL_OFF_CAMPUS,
                    line -> noPos(line)
                            && bill(line, "013", "085")
                            && line.modifiers().contains("PO")),
            entry(
                    Rule.SITE_BILL_ON_CAMPUS,
                    line -> noPos(line)
                            && bill(line, "013", "085")
                            && !line.modifiers().contains("PO")),
            entry(Rule.SITE_BILL_SURGICAL_CENTER, line -> noPos(line) && bill(line, "083")),
            entry(Rule.SITE_BILL_INPATIENT, line -> noPos(line) && bill(line, "011", "012")),
            entry(Rule.SITE_BILL_OTHER, line -> noPos(line) && bill(line, "014", "072")),
            entry(Rule.SITE_NOT_IN_INPUT, line -> noPos(line) && line.setting().billType() == null),
            entry(Rule.MODIFIER_DISCONTINUED, line -> line.modifiers().contains("53")),
            entry(Rule.MODIFIER_REDUCED, line -> line.modifiers().contains("52")),
            entry(Rule.MODIFIER_COMPONENT, line -> line.modifiers().contains("26")),
            entry(Rule.MODIFIER_TEAM, line -> line.modifiers().contains("62")),
            entry(Rule.MODIFIER_ASSISTANT, line -> line.modifiers().contains("AS")),
            entry(Rule.MODIFIER_GLOBAL, line -> line.modifiers().contains("58")),
            entry(Rule.MODIFIER_REPEAT, line -> line.modifiers().contains("76")),
            entry(
                    Rule.MODIFIER_BILATERAL,
                    line -> line.modifiers().contains("50") || line.modifiers().containsAll(List.of("LT", "RT"))),
            entry(Rule.MODIFIER_DISTINCT, line -> line.modifiers().contains("59")),
            entry(Rule.MODIFIER_MULTIPLE, line -> line.modifiers().contains("51")),
            entry(
                    Rule.MODIFIER_LATERALITY,
                    line -> line.modifiers().contains("LT") || line.modifiers().contains("RT")),
            entry(Rule.MODIFIER_OTHER, line -> !line.modifiers().isEmpty()),
            entry(Rule.MODIFIER_NONE, line -> line.modifiers().isEmpty()));

    private static final List<String> MODIFIERS =
            List.of("53", "52", "26", "62", "AS", "58", "76", "50", "59", "51", "LT", "RT", "PO", "GC");

    @ParameterizedTest
    @EnumSource(Rule.class)
    void everyRuleHasItsPlaceAmongRulesOfItsDimension(Rule rule) {
        assertThat(RuleTrail.askedBefore(rule))
                .doesNotContain(rule)
                .doesNotHaveDuplicates()
                .allMatch(asked -> asked.dimension() == rule.dimension());
    }

    @Test
    void whatWasAskedBeforeDoesNotHoldAndWhatDecidedDoes() {
        Random random = new Random(20982);
        Set<Rule> decided = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            ClaimLine line = line(random);
            Classification classification = Classified.CLASSIFIER.classify(line, LocalDate.of(2025, 1, 1));
            for (Dimension dimension :
                    List.of(Dimension.FEE_BASIS, Dimension.SITE_OF_SERVICE, Dimension.MODIFIER_USE)) {
                Rule rule = classification.decisions().get(dimension).rule();
                decided.add(rule);
                assertThat(SAYS.get(rule).test(line)).as(rule + " of " + line).isTrue();
                assertThat(RuleTrail.askedBefore(rule))
                        .as("asked before " + rule)
                        .noneMatch(asked -> SAYS.get(asked).test(line));
            }
        }
        assertThat(decided).as("rules that decided some line").isEqualTo(SAYS.keySet());
    }

    @Test
    void aPayersNameIsAskedForFirstAndForInsurersBeforeProgrammes() {
        assertThat(RuleTrail.askedBefore(Rule.PAYER_PROGRAMME))
                .containsExactly(Rule.PAYER_NOT_IN_INPUT, Rule.PAYER_BRAND);
        assertThat(decision(ClaimLines.bare().payer("AETNA MEDICARE").build(), Dimension.PAYER))
                .isEqualTo(Rule.PAYER_BRAND);
        assertThat(decision(ClaimLines.bare().payer("MEDICARE").build(), Dimension.PAYER))
                .isEqualTo(Rule.PAYER_PROGRAMME);
    }

    private static Rule decision(ClaimLine line, Dimension dimension) {
        return Classified.CLASSIFIER
                .classify(line, LocalDate.of(2025, 1, 1))
                .decisions()
                .get(dimension)
                .rule();
    }

    private static ClaimLine line(Random random) {
        String[] modifiers = random.ints(random.nextInt(4), 0, MODIFIERS.size())
                .mapToObj(MODIFIERS::get)
                .distinct()
                .toArray(String[]::new);
        return ClaimLines.bare()
                .type(one(random, List.of(ClaimType.PROFESSIONAL, ClaimType.INSTITUTIONAL)))
                .pos(
                        random.nextBoolean()
                                ? null
                                : one(random, List.of("ZZ", "22", "19", "24", "11", "49", "21", "23", "12")))
                .billType(one(random, List.of("131", "851", "141", "831", "111", "121", "721")))
                .taxonomy(one(random, List.of("2085R0204X", "261QA1903X")))
                .modifiers(modifiers)
                .build();
    }

    private static <T> T one(Random random, List<T> choices) {
        int choice = random.nextInt(choices.size() + 1);
        return choice == 0 ? null : choices.get(choice - 1);
    }

    private static boolean professional(ClaimLine line) {
        return line.claimType() == ClaimType.PROFESSIONAL;
    }

    private static boolean institutional(ClaimLine line) {
        return line.claimType() == ClaimType.INSTITUTIONAL;
    }

    private static String pos(ClaimLine line) {
        return line.setting().placeOfService() == null ? "" : line.setting().placeOfService();
    }

    private static boolean noPos(ClaimLine line) {
        return line.setting().placeOfService() == null;
    }

    private static boolean bill(ClaimLine line, String... heads) {
        String type = line.setting().billType();
        return type != null && Arrays.stream(heads).anyMatch(head -> ("0" + type).startsWith(head));
    }
}
