package org.claimsbenchmark.classify;

import java.util.List;
import org.claimsbenchmark.claim.ClaimLine;
import org.claimsbenchmark.reference.ReferenceTables;

/** {@code site_of_service}: the place of service where there is one, else the bill type. */
final class SiteOfServiceRule {

    private static final Decision POS_ON_CAMPUS = new Decision(DimensionValues.ON_CAMPUS, Rule.SITE_POS_ON_CAMPUS);
    private static final Decision POS_OFF_CAMPUS = new Decision(DimensionValues.OFF_CAMPUS, Rule.SITE_POS_OFF_CAMPUS);
    private static final Decision POS_SURGICAL_CENTER =
            new Decision(DimensionValues.SURGICAL_CENTER, Rule.SITE_POS_SURGICAL_CENTER);
    private static final Decision POS_OFFICE = new Decision(DimensionValues.OFFICE, Rule.SITE_POS_OFFICE);
    private static final Decision POS_INPATIENT = new Decision(DimensionValues.INPATIENT, Rule.SITE_POS_INPATIENT);
    private static final Decision POS_EMERGENCY_ROOM =
            new Decision(DimensionValues.EMERGENCY_ROOM, Rule.SITE_POS_EMERGENCY_ROOM);
    private static final Decision POS_OTHER = new Decision(DimensionValues.OTHER_SITE, Rule.SITE_POS_OTHER);
    private static final Decision POS_UNKNOWN = new Decision(DimensionValues.UNKNOWN, Rule.SITE_POS_UNKNOWN);
    private static final Decision BILL_OFF_CAMPUS = new Decision(DimensionValues.OFF_CAMPUS, Rule.SITE_BILL_OFF_CAMPUS);
    private static final Decision BILL_ON_CAMPUS = new Decision(DimensionValues.ON_CAMPUS, Rule.SITE_BILL_ON_CAMPUS);
    private static final Decision BILL_SURGICAL_CENTER =
            new Decision(DimensionValues.SURGICAL_CENTER, Rule.SITE_BILL_SURGICAL_CENTER);
    private static final Decision BILL_INPATIENT = new Decision(DimensionValues.INPATIENT, Rule.SITE_BILL_INPATIENT);
    private static final Decision BILL_OTHER = new Decision(DimensionValues.OTHER_SITE, Rule.SITE_BILL_OTHER);
    private static final Decision NONE = new Decision(DimensionValues.NOT_IN_INPUT, Rule.SITE_NOT_IN_INPUT);

    private final ReferenceTables reference;

    SiteOfServiceRule(ReferenceTables reference) {
        this.reference = reference;
    }

    Decision decide(ClaimLine line) {
        if (line.setting().placeOfService() != null) {
            return byPlaceOfService(line);
        }
        if (line.setting().billType() != null) {
            return byBillType(line);
        }
        return NONE;
    }

    private Decision byPlaceOfService(ClaimLine line) {
        String code = line.setting().placeOfService();
        if (reference.placeOfService(code, line.serviceDate()).isEmpty()) {
            return POS_UNKNOWN;
        }
        return switch (code) {
            case "22" -> POS_ON_CAMPUS;
            case "19" -> POS_OFF_CAMPUS;
            case "24" -> POS_SURGICAL_CENTER;
            case "11", "49" -> POS_OFFICE;
            case "21" -> POS_INPATIENT;
            case "23" -> POS_EMERGENCY_ROOM;
            default -> POS_OTHER;
        };
    }

    private static Decision byBillType(ClaimLine line) {
        return switch (BillType.of(line.setting().billType())) {
            case HOSPITAL_OUTPATIENT, CRITICAL_ACCESS_OUTPATIENT ->
                isOffCampus(line.modifiers()) ? BILL_OFF_CAMPUS : BILL_ON_CAMPUS;
            case SURGICAL_CENTER -> BILL_SURGICAL_CENTER;
            case HOSPITAL_INPATIENT -> BILL_INPATIENT;
            case HOSPITAL_OTHER, ANY_OTHER -> BILL_OTHER;
        };
    }

    private static boolean isOffCampus(List<String> modifiers) {
        return modifiers.contains("PO") || modifiers.contains("PN");
    }

    /** {@code typical}, {@code accepted} or {@code atypical}, as the card sees the site. */
    static String expectationOf(Decision site) {
        return switch (site.value()) {
            case DimensionValues.ON_CAMPUS, DimensionValues.OFF_CAMPUS, DimensionValues.SURGICAL_CENTER ->
                DimensionValues.TYPICAL;
            case DimensionValues.OFFICE -> DimensionValues.ACCEPTED;
            default -> DimensionValues.ATYPICAL;
        };
    }
}
