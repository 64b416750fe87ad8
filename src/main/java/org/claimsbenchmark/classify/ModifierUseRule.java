package org.claimsbenchmark.classify;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import org.claimsbenchmark.claim.ClaimLine;

/** {@code modifier_use}: the first of thirteen uses that any modifier of the line stands for. */
final class ModifierUseRule {

    private static final Decision BILATERAL = new Decision(DimensionValues.BILATERAL, Rule.MODIFIER_BILATERAL);
    private static final Decision LATERALITY = new Decision(DimensionValues.LATERALITY_ONLY, Rule.MODIFIER_LATERALITY);
    private static final Decision OTHER = new Decision(DimensionValues.OTHER_MODIFIER, Rule.MODIFIER_OTHER);
    private static final Decision NONE = new Decision(DimensionValues.NO_MODIFIER, Rule.MODIFIER_NONE);

    private static final Decision DISCONTINUED = new Decision(DimensionValues.DISCONTINUED, Rule.MODIFIER_DISCONTINUED);
    private static final Decision COMPONENT = new Decision(DimensionValues.COMPONENT, Rule.MODIFIER_COMPONENT);
    private static final Decision TEAM = new Decision(DimensionValues.CO_SURGEON_OR_TEAM, Rule.MODIFIER_TEAM);
    private static final Decision ASSISTANT = new Decision(DimensionValues.ASSISTANT, Rule.MODIFIER_ASSISTANT);
    private static final Decision GLOBAL = new Decision(DimensionValues.WITHIN_GLOBAL_PERIOD, Rule.MODIFIER_GLOBAL);
    private static final Decision REPEAT = new Decision(DimensionValues.REPEAT, Rule.MODIFIER_REPEAT);
    private static final Decision DISTINCT = new Decision(DimensionValues.DISTINCT_SERVICE, Rule.MODIFIER_DISTINCT);

    /** Modifiers that alone stand for a use; any modifier that is not here is another one. */
    private static final Map<String, Decision> USES = Map.ofEntries(
            entry("53", DISCONTINUED),
            entry("73", DISCONTINUED),
            entry("74", DISCONTINUED),
            entry("52", new Decision(DimensionValues.REDUCED, Rule.MODIFIER_REDUCED)),
            entry("26", COMPONENT),
            entry("TC", COMPONENT),
            entry("62", TEAM),
            entry("66", TEAM),
            entry("80", ASSISTANT),
            entry("81", ASSISTANT),
            entry("82", ASSISTANT),
            entry("AS", ASSISTANT),
            entry("78", GLOBAL),
            entry("79", GLOBAL),
            entry("58", GLOBAL),
            entry("76", REPEAT),
            entry("77", REPEAT),
            entry("50", BILATERAL),
            entry("59", DISTINCT),
            entry("XE", DISTINCT),
            entry("XS", DISTINCT),
            entry("XP", DISTINCT),
            entry("XU", DISTINCT),
            entry("51", new Decision(DimensionValues.MULTIPLE_PROCEDURES, Rule.MODIFIER_MULTIPLE)),
            entry("LT", LATERALITY),
            entry("RT", LATERALITY));

    Decision decide(ClaimLine line) {
        List<String> modifiers = line.modifiers();
        if (modifiers.isEmpty()) {
            return NONE;
        }
        Decision first = modifiers.contains("LT") && modifiers.contains("RT") ? BILATERAL : OTHER;
        for (String modifier : modifiers) {
            Decision use = USES.getOrDefault(modifier, OTHER);
            if (use.rule().compareTo(first.rule()) < 0) { // the rules stand in the order of the uses
                first = use;
            }
        }
        return first;
    }
}
