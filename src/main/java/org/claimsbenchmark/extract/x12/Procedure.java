package org.claimsbenchmark.extract.x12;

import java.util.List;
import org.claimsbenchmark.extract.x12.segment.Segment;

/**
 * The composite that names a procedure: SV101, SV202, SVC01 and SVC06. Only those with qualifier {@code HC}, HCPCS and CPT,
 * are procedure codes here; a revenue code ({@code NU}), a rate code ({@code HP}) or a drug may look like one and is none.
 */
final class Procedure {

    /** As many as the composite holds. */
    static final int MODIFIERS = 4;

    private static final String HCPCS = "HC";
    private static final int FIRST_MODIFIER = 3;

    private Procedure() {}

    /**
     * @param element of the segment, 1-based
     * @param modifierColumn name of the columns of modifiers, without their number
     * @return whether the element holds a procedure code
     */
    static boolean read(Segment segment, int element, Values values, String codeColumn, String modifierColumn) {
        List<String> components = segment.components(element);
        if (!segment.has(element, HCPCS) || components.size() < 2) {
            return false;
        }
        values.set(codeColumn, components.get(1));
        for (int modifier = 1; modifier <= MODIFIERS; modifier++) {
            values.set(modifierColumn + modifier, segment.component(element, FIRST_MODIFIER - 1 + modifier));
        }
        return true;
    }
}
