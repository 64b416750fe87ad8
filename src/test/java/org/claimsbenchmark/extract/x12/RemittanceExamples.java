package org.claimsbenchmark.extract.x12;

import java.util.List;

/** Segments of invented remittances, to be changed by a test. */
final class RemittanceExamples {

    static final List<String> HEADER = List.of(
            "BPR*I*336.00*C*ACH*CCP*01*1*DA*1*1**01*1*DA*1*20250420",
            "TRN*1*1*1",
            "DTM*405*20250418",
            "N1*PR*AETNA",
            "N1*PE*BONE CLINIC*XX*9000000001",
            "REF*TJ*900000099",
            "LX*1");

    /** 1200.00 - 780.00 - 84.00 = 336.00 */
    static final List<String> CLAIM = List.of(
            "CLP*C-1*1*1200.00*336.00*84.00*CI*P1*22*1",
            "NM1*QC*1*DOE*JO****MI*M-1",
            "NM1*82*1*RAY*ANN****XX*9000000002",
            "DTM*232*20250310",
            "DTM*233*20250311",
            "SVC*HC:20982:26:59*1200.00*336.00**1",
            "DTM*472*20250310",
            "CAS*CO*45*780.00",
            "CAS*PR*1*60.00**2*24.00");

    static final List<String> REMITTANCE = ClaimExamples.joined(HEADER, CLAIM);

    private RemittanceExamples() {}
}
