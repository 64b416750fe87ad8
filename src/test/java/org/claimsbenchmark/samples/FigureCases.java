package org.claimsbenchmark.samples;

import static org.claimsbenchmark.samples.FinalActionCases.with;

import java.util.List;

/** What a cell shows, and what it may not show. */
final class FigureCases {

    private FigureCases() {}

    static List<SampleExtract> extracts() {
        return List.of(
                onePatientIsSuppressed(),
                elevenPatientsAreShown(),
                percentilesWorkedByHand(),
                deniedLinesHaveNoPrice(),
                ratiosToBilledAndMedicare(),
                periodsOfTheServiceDate());
    }

    private static SampleExtract onePatientIsSuppressed() {
        SampleExtract extract = SampleExtract.of("one-patient-is-suppressed");
        for (int i = 1; i <= 12; i++) {
            extract.line("person_id", "one-patient-always-the-same", "payer", "Aetna");
        }
        for (int i = 1; i <= 10; i++) {
            extract.line("payer", "Cigna");
        }
        return extract;
    }

    private static SampleExtract elevenPatientsAreShown() {
        SampleExtract extract = SampleExtract.of("eleven-patients-are-shown");
        for (int i = 1; i <= 11; i++) {
            extract.line("rendering_npi", i <= 6 ? "9000000011" : "9000000012");
        }
        // the second line of the first claim, and a line without units and provider
        return extract.line(
                        "claim_id", "eleven-patients-are-shown-claim-1",
                        "claim_line_number", "2",
                        "person_id", "eleven-patients-are-shown-person-1",
                        "service_unit_quantity", "0.5")
                .line(
                        "person_id", "eleven-patients-are-shown-person-2",
                        "service_unit_quantity", "",
                        "rendering_npi", "");
    }

    private static SampleExtract percentilesWorkedByHand() {
        SampleExtract extract = SampleExtract.of("percentiles-worked-by-hand");
        List<String> allowed = List.of(
                "700.00", "100.00", "300.01", "200.00", "1200.00", "400.00", "500.00", "600.01", "800.00", "900.00",
                "1000.00", "1100.03");
        for (String amount : allowed) {
            extract.line("allowed_amount", amount, "paid_amount", amount, "charge_amount", "2000.00");
        }
        return extract;
    }

    private static SampleExtract deniedLinesHaveNoPrice() {
        SampleExtract extract = SampleExtract.of("denied-lines-have-no-price", "claim_status");
        for (int i = 1; i <= 11; i++) {
            extract.line("claim_status", "paid");
        }
        return extract.line("claim_status", "denied")
                .line("claim_status", "DENIED", "allowed_amount", "0.00", "paid_amount", "0.00")
                .line("allowed_amount", "0.00", "paid_amount", "0.00")
                // nothing allowed, and paid not known: neither denied nor priced
                .line("allowed_amount", "0.00", "paid_amount", "")
                .line("allowed_amount", "", "paid_amount", "0.00")
                // allowed and not paid: the patient owes it, which is a price
                .line("allowed_amount", "840.00", "paid_amount", "0.00");
    }

    private static SampleExtract ratiosToBilledAndMedicare() {
        SampleExtract extract = SampleExtract.of("ratios-to-billed-and-medicare");
        for (int i = 1; i <= 6; i++) {
            extract.line("claim_start_date", "2025-01-15", "allowed_amount", "353.22", "paid_amount", "353.22");
        }
        for (int i = 1; i <= 6; i++) {
            extract.line(
                    "claim_start_date",
                    "2024-12-15",
                    "allowed_amount",
                    "1080.51",
                    "paid_amount",
                    i <= 4 ? "1080.51" : "");
        }
        return extract.line(
                "claim_start_date", "2022-05-05",
                "allowed_amount", "100.00",
                "paid_amount", "100.00",
                "charge_amount", "");
    }

    private static SampleExtract periodsOfTheServiceDate() {
        SampleExtract extract = SampleExtract.of("periods-of-the-service-date");
        String[] hospital = {"place_of_service_code", "22"};
        for (int i = 1; i <= 11; i++) {
            extract.hospitalLine("0131", with(hospital, "claim_start_date", "2024-12-31"));
            extract.hospitalLine("0131", with(hospital, "claim_start_date", i <= 5 ? "2025-01-01" : "2025-03-31"));
        }
        return extract;
    }
}
