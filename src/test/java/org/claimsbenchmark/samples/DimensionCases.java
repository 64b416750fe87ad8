package org.claimsbenchmark.samples;

import java.util.List;

/** One case a dimension: every value, and the borders between values. */
final class DimensionCases {

    private DimensionCases() {}

    static List<SampleExtract> extracts() {
        return List.of(
                everyFeeBasis(),
                everyPayerName(),
                everyLineOfBusiness(),
                everySiteOfService(),
                everyModifierGroup(),
                everyDiagnosisGroup(),
                icd9Diagnoses(),
                everySpecialty());
    }

    private static SampleExtract everyFeeBasis() {
        SampleExtract extract =
                SampleExtract.of("every-fee-basis", "billing_taxonomy_code", "rendering_specialty_code");
        for (String place : List.of("22", "24", "26", "31", "11", "32", "62", "Z9", "")) {
            extract.line("place_of_service_code", place);
        }
        extract.line("place_of_service_code", "24", "billing_taxonomy_code", "261QA1903X")
                .line("place_of_service_code", "24", "rendering_taxonomy_code", "261QA1903X")
                .line("place_of_service_code", "24", "rendering_taxonomy_code", "", "rendering_specialty_code", "49");
        for (String billType : List.of("0131", "0141", "0851", "0831", "0111", "0121", "0211", "")) {
            extract.hospitalLine(billType);
        }
        return extract.line("claim_type", "");
    }

    private static SampleExtract everyPayerName() {
        SampleExtract extract = SampleExtract.of("every-payer-name");
        List<String> names = List.of(
                "AETNA MEDICARE PPO",
                "Aetna Life Ins. Co.",
                "Anthem Blue Cross",
                "Highmark",
                "CareFirst of Maryland",
                "Premera",
                "Regence",
                "Independence Blue Cross",
                "Florida Blue",
                "Horizon BCBS of New Jersey",
                "Wellmark",
                "BCBS",
                "Blue-Shield of California",
                "CIGNA HealthCare",
                "UHC",
                "United Healthcare",
                "UnitedHealthcare Community Plan",
                "UMR",
                "Optum",
                "MEDICARE",
                "Medicare Part B",
                "Kaiser Permanente",
                "Texas Medicaid",
                "");
        names.forEach(name -> extract.line("payer", name));
        return extract;
    }

    private static SampleExtract everyLineOfBusiness() {
        SampleExtract extract = SampleExtract.of("every-line-of-business", "plan", "line_of_business");
        String[][] rows = {
            {"Aetna", "", "Commercial"},
            {"Aetna", "Medicare PPO", "Commercial"},
            {"Medicare", "", "Medicare fee-for-service"},
            {"Cigna", "", "MEDICARE ADVANTAGE"},
            {"Cigna", "", "medicaid"},
            {"Cigna", "", "Workers' compensation"},
            {"Cigna", "Open Access Plus", ""},
            {"Aetna Medicare", "", ""},
            {"UHC", "AARP Medicare Complete", ""},
            {"Cigna", "HealthSpring Advantage", ""},
            {"Medicare", "Part B", ""},
            {"Aetna Better Health", "", ""},
            {"UnitedHealthcare", "Community Plan", ""},
            {"Ohio Medicaid", "", ""},
            {"Kaiser Permanente", "", ""},
            {"", "", ""},
        };
        for (String[] row : rows) {
            extract.line("payer", row[0], "plan", row[1], "line_of_business", row[2]);
        }
        return extract;
    }

    private static SampleExtract everySiteOfService() {
        SampleExtract extract = SampleExtract.of("every-site-of-service");
        for (String place : List.of("22", "19", "24", "11", "49", "21", "23", "12", "99", "00", "2")) {
            extract.line("place_of_service_code", place);
        }
        extract.line("place_of_service_code", "");
        for (String billType : List.of("0131", "0851", "0831", "0111", "0121", "0141", "0721")) {
            extract.hospitalLine(billType);
        }
        return extract.hospitalLine("0131", "hcpcs_modifier_1", "PO")
                .hospitalLine("0131", "hcpcs_modifier_1", "PN")
                // a place of service comes before the bill type
                .hospitalLine("0131", "place_of_service_code", "21")
                .hospitalLine("0131", "place_of_service_code", "22", "hcpcs_modifier_1", "PO");
    }

    private static SampleExtract everyModifierGroup() {
        SampleExtract extract = SampleExtract.of("every-modifier-group", "hcpcs_modifier_3");
        for (String modifiers : List.of(
                "53",
                "73",
                "74",
                "52",
                "26",
                "TC",
                "62",
                "66",
                "80",
                "81",
                "82",
                "AS",
                "78",
                "79",
                "58",
                "76",
                "77",
                "50",
                "LT RT",
                "59",
                "XE",
                "XS",
                "XP",
                "XU",
                "51",
                "LT",
                "RT",
                "GC",
                "22",
                "",
                "52 53",
                "26 52",
                "62 26",
                "LT 59",
                "RT 51",
                "50 LT",
                "GC RT",
                "RT LT 59",
                "ZZ")) {
            String[] each = (modifiers + "  ").split(" ", -1);
            extract.line("hcpcs_modifier_1", each[0], "hcpcs_modifier_2", each[1], "hcpcs_modifier_3", each[2]);
        }
        return extract;
    }

    private static SampleExtract everyDiagnosisGroup() {
        SampleExtract extract = SampleExtract.of("every-diagnosis-group", "diagnosis_code_2", "diagnosis_code_3");
        for (String codes : List.of(
                "C79.51",
                "C7B03",
                "C7952",
                "M84.550A",
                "M84.50XA",
                "C7949",
                "C787",
                "C770",
                "C7B02",
                "C4120",
                "C9000",
                "D1621",
                "D480",
                "C50911",
                "D320",
                "D481",
                "R52",
                "G893",
                "M545 G893",
                "M25551",
                "M79604",
                "M898X5",
                "R52 I10",
                "I10",
                "",
                "R52 C7951",
                "C50911 M84551A",
                "C61 C7952 C7951",
                "D490",
                "D50")) {
            String[] each = (codes + "  ").split(" ", -1);
            extract.line("diagnosis_code_1", each[0], "diagnosis_code_2", each[1], "diagnosis_code_3", each[2]);
        }
        return extract;
    }

    private static SampleExtract icd9Diagnoses() {
        SampleExtract extract = SampleExtract.of("icd-9-diagnoses", "diagnosis_code_2");
        for (String codes : List.of(
                "198.5",
                "733.13 174.9",
                "73310 1977",
                "73310",
                "1970",
                "1709",
                "20300",
                "2137",
                "1749",
                "2395",
                "3383",
                "78096 3383",
                "78096 4019",
                "V1042",
                "E8889")) {
            String[] each = (codes + " ").split(" ", -1);
            extract.line(
                    "claim_start_date",
                    "2014-06-02",
                    "diagnosis_code_type",
                    "icd-9-cm",
                    "diagnosis_code_1",
                    each[0],
                    "diagnosis_code_2",
                    each[1]);
        }
        // without a code type the service date decides
        return extract.line("claim_start_date", "2015-09-30", "diagnosis_code_type", "", "diagnosis_code_1", "1985")
                .line("claim_start_date", "2015-10-01", "diagnosis_code_type", "", "diagnosis_code_1", "C7951");
    }

    private static SampleExtract everySpecialty() {
        SampleExtract extract =
                SampleExtract.of("every-specialty", "billing_taxonomy_code", "rendering_specialty_code");
        for (String taxonomy : List.of(
                "2085R0204X",
                "2085R0202X",
                "2085N0700X",
                "2085R0001X",
                "2085R0203X",
                "207X00000X",
                "207XX0801X",
                "207L00000X",
                "208VP0014X",
                "2081P2900X",
                "208600000X",
                "2086X0206X",
                "207RX0202X",
                "207RH0003X",
                "363A00000X",
                "363L00000X",
                "207RC0000X",
                "2084P0800X",
                "2085P0200X",
                "IR")) {
            extract.line("rendering_taxonomy_code", taxonomy);
        }
        for (String cmsCode : List.of("94", "30", "92", "20", "05", "72", "02", "90", "83", "97", "50")) {
            extract.line("rendering_taxonomy_code", "", "rendering_specialty_code", cmsCode);
        }
        return extract.line("rendering_taxonomy_code", "", "billing_taxonomy_code", "207X00000X")
                .line("rendering_taxonomy_code", "2085R0202X", "billing_taxonomy_code", "207X00000X")
                .line("rendering_taxonomy_code", "2085R0202X", "rendering_specialty_code", "94")
                .line("rendering_taxonomy_code", "");
    }
}
