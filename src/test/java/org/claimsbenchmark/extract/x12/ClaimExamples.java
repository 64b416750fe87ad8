package org.claimsbenchmark.extract.x12;

import java.util.ArrayList;
import java.util.List;

/** Segments of invented claims, to be changed by a test. */
final class ClaimExamples {

    static final List<String> BILLING = List.of(
            "BHT*0019*00*1*20250701*1200*CH",
            "NM1*41*2*SENDER*****46*S1",
            "NM1*40*2*RECEIVER*****46*R1",
            "HL*1**20*1",
            "PRV*BI*PXC*2085R0204X",
            "NM1*85*2*BONE CLINIC*****XX*9000000001",
            "N3*1 MAIN ST",
            "N4*AUSTIN*TX*78701",
            "REF*EI*900000099",
            "NM1*87*2",
            "N3*PO BOX 1",
            "N4*TULSA*OK*74101");

    static final List<String> SUBSCRIBER = List.of(
            "HL*2*1*22*0",
            "SBR*P*18*******CI",
            "NM1*IL*1*DOE*JO****MI*M-1",
            "N3*2 SIDE ST",
            "N4*MIAMI*FL*33111",
            "DMG*D8*19600101*F",
            "NM1*PR*2*AETNA*****PI*60054");

    static final List<String> PROFESSIONAL_CLAIM = List.of(
            "CLM*C-1*1200.00***22:B:1*Y*A*Y*Y",
            "HI*ABK:C7951*ABF:C61*ABF:R52",
            "NM1*82*1*RAY*ANN****XX*9000000002",
            "PRV*PE*PXC*2085R0202X",
            "LX*1",
            "SV1*HC:20982:26:59*1200.00*UN*1***1:2",
            "DTP*472*D8*20250310");

    static final List<String> INSTITUTIONAL_CLAIM = List.of(
            "CLM*C-2*30000.00***13:A:1**A*Y*Y",
            "DTP*434*RD8*20250310-20250311",
            "CL1*1**01",
            "HI*ABK:C7951",
            "HI*ABJ:R52",
            "HI*APR:R52",
            "HI*ABN:W19",
            "HI*ABF:C61*ABF:R52",
            "HI*BBR:0P5:D8:20250310",
            "HI*BH:A1:D8:20250101",
            "HI*BE:A2:::15.31",
            "HI*BG:09",
            "LX*1",
            "SV2*0360*HC:20982*30000.00*UN*1",
            "DTP*472*D8*20250310");

    static final List<String> PROFESSIONAL = joined(BILLING, SUBSCRIBER, PROFESSIONAL_CLAIM);

    static final List<String> INSTITUTIONAL = joined(BILLING, SUBSCRIBER, INSTITUTIONAL_CLAIM);

    private ClaimExamples() {}

    @SafeVarargs
    static List<String> joined(List<String>... parts) {
        List<String> all = new ArrayList<>();
        for (List<String> part : parts) {
            all.addAll(part);
        }
        return all;
    }
}
