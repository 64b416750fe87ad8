package org.claimsbenchmark.classify;

import org.claimsbenchmark.claim.ClaimLine;
import org.claimsbenchmark.claim.ClaimLine.Provider;
import org.claimsbenchmark.claim.ClaimType;
import org.claimsbenchmark.reference.ReferenceTables;

/**
 * {@code fee_basis}: which fee schedule a line's price belongs to. The claim type decides which of bill type and place of
 * service is looked at; without a claim type nothing is guessed.
 */
final class FeeBasisRule {

    private static final String SURGICAL_CENTER_TAXONOMY = "261QA1903X";
    private static final String SURGICAL_CENTER_CMS_SPECIALTY = "49";

    private static final Decision POS_FACILITY =
            new Decision(DimensionValues.PROFESSIONAL_FACILITY, Rule.FEE_POS_FACILITY);
    private static final Decision POS_NON_FACILITY =
            new Decision(DimensionValues.PROFESSIONAL_NON_FACILITY, Rule.FEE_POS_NON_FACILITY);
    private static final Decision OUTPATIENT =
            new Decision(DimensionValues.OUTPATIENT_FACILITY, Rule.FEE_BILL_OUTPATIENT);
    private static final Decision BILL_SURGICAL_CENTER =
            new Decision(DimensionValues.SURGICAL_CENTER_FACILITY, Rule.FEE_BILL_SURGICAL_CENTER);
    private static final Decision PROVIDER_SURGICAL_CENTER =
            new Decision(DimensionValues.SURGICAL_CENTER_FACILITY, Rule.FEE_PROVIDER_SURGICAL_CENTER);
    private static final Decision INPATIENT = new Decision(DimensionValues.INPATIENT_FACILITY, Rule.FEE_BILL_INPATIENT);
    private static final Decision POS_UNKNOWN = new Decision(DimensionValues.UNDETERMINED, Rule.FEE_POS_UNKNOWN);
    private static final Decision BILL_OTHER = new Decision(DimensionValues.UNDETERMINED, Rule.FEE_BILL_OTHER);
    private static final Decision NO_CLAIM_FORM = new Decision(DimensionValues.UNDETERMINED, Rule.FEE_NO_CLAIM_FORM);

    private final ReferenceTables reference;

    FeeBasisRule(ReferenceTables reference) {
        this.reference = reference;
    }

    Decision decide(ClaimLine line) {
        if (line.claimType() == ClaimType.PROFESSIONAL) {
            return professional(line);
        }
        if (line.claimType() == ClaimType.INSTITUTIONAL) {
            return institutional(line);
        }
        return NO_CLAIM_FORM;
    }

    private Decision professional(ClaimLine line) {
        if (isSurgicalCenter(line.provider())) {
            return PROVIDER_SURGICAL_CENTER;
        }
        String code = line.setting().placeOfService();
        if (code == null) {
            return POS_UNKNOWN;
        }
        return reference
                .placeOfService(code, line.serviceDate())
                .map(place -> place.facilityRate() ? POS_FACILITY : POS_NON_FACILITY)
                .orElse(POS_UNKNOWN);
    }

    private static boolean isSurgicalCenter(Provider provider) {
        return SURGICAL_CENTER_TAXONOMY.equals(provider.billingTaxonomy())
                || SURGICAL_CENTER_TAXONOMY.equals(provider.renderingTaxonomy())
                || SURGICAL_CENTER_CMS_SPECIALTY.equals(provider.renderingSpecialty());
    }

    private static Decision institutional(ClaimLine line) {
        if (line.setting().billType() == null) {
            return BILL_OTHER;
        }
        return switch (BillType.of(line.setting().billType())) {
            case HOSPITAL_OUTPATIENT, HOSPITAL_OTHER, CRITICAL_ACCESS_OUTPATIENT -> OUTPATIENT;
            case SURGICAL_CENTER -> BILL_SURGICAL_CENTER;
            case HOSPITAL_INPATIENT -> INPATIENT;
            case ANY_OTHER -> BILL_OTHER;
        };
    }
}
