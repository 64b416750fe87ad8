package org.claimsbenchmark.check;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.claimsbenchmark.layout.ClaimField;

/**
 * The shape that codes of a field have. Text of any other shape may be an identifier or a name that stands in the wrong
 * column, and is never shown.
 */
final class CodeShape {

    /** What is shown in the place of such text. */
    static final String NOT_SHOWN = "(no code, not shown)";

    private static final Map<ClaimField, Pattern> SHAPES = new EnumMap<>(ClaimField.class);

    static {
        SHAPES.put(ClaimField.CLAIM_TYPE, Pattern.compile("[A-Z]{1,4}"));
        SHAPES.put(ClaimField.HCPCS_CODE, Pattern.compile("[A-Z0-9][0-9]{3}[A-Z0-9]"));
        SHAPES.put(ClaimField.HCPCS_MODIFIER, Pattern.compile("[A-Z0-9]{2}"));
        SHAPES.put(ClaimField.PLACE_OF_SERVICE_CODE, Pattern.compile("[A-Z0-9]{1,2}"));
        SHAPES.put(ClaimField.BILL_TYPE_CODE, Pattern.compile("[A-Z0-9]{2,4}"));
        SHAPES.put(ClaimField.DIAGNOSIS_CODE, Pattern.compile("[A-Z0-9][0-9][A-Z0-9]{1,5}"));
        SHAPES.put(ClaimField.DIAGNOSIS_CODE_TYPE, Pattern.compile("[A-Z0-9]{1,2}"));
        SHAPES.put(ClaimField.RENDERING_TAXONOMY_CODE, Pattern.compile("[0-9]{2}[A-Z0-9]{7}X"));
        SHAPES.put(ClaimField.BILLING_TAXONOMY_CODE, Pattern.compile("[0-9]{2}[A-Z0-9]{7}X"));
        SHAPES.put(ClaimField.RENDERING_SPECIALTY_CODE, Pattern.compile("[A-Z0-9]{1,2}"));
        SHAPES.put(ClaimField.RENDERING_STATE, Pattern.compile("[A-Z0-9]{1,2}"));
    }

    private CodeShape() {}

    /** @param code upper case */
    static boolean fits(ClaimField field, String code) {
        return SHAPES.get(field).matcher(code).matches();
    }

    /** The code, null for null and for a blank, or that it is not shown. */
    static String shown(ClaimField field, String code) {
        if (code != null && code.isEmpty()) {
            return null;
        }
        return code == null || fits(field, code) ? code : NOT_SHOWN;
    }
}
