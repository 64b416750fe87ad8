package org.claimsbenchmark.samples;

import java.util.ArrayList;
import java.util.List;

/** Which of several records of one claim line counts, and which related lines do. */
final class FinalActionCases {

    private FinalActionCases() {}

    static List<SampleExtract> extracts() {
        List<SampleExtract> extracts = new ArrayList<>(List.of(
                aVoidRemovesTheLine(),
                aReversalCancelsItsOriginal(),
                anOrphanReversalIsNoPrice(),
                identicalLinesInOneFile(),
                aRelatedLineWithoutItsIndexLine()));
        extracts.addAll(aReplacementSupersedes());
        extracts.addAll(theSameLinesInTwoFiles());
        extracts.addAll(theLatestExtractWins());
        extracts.addAll(aReversalOfALineDeliveredTwice());
        extracts.addAll(aReversalOfAReplacement());
        return extracts;
    }

    private static SampleExtract aVoidRemovesTheLine() {
        String[] first = {"claim_id", "void-claim-a", "person_id", "void-person-a"};
        String[] second = {"claim_id", "void-claim-b", "person_id", "void-person-b"};
        return SampleExtract.of("a-void-removes-the-line")
                .line(first)
                .line(with(first, "claim_frequency_code", "8"))
                .line()
                // a hospital says it in the last character of the bill type
                .hospitalLine("0131", second)
                .hospitalLine("0138", second)
                .hospitalLine("0131");
    }

    private static List<SampleExtract> aReplacementSupersedes() {
        String folder = "a-replacement-supersedes";
        String[] first = {"claim_id", "replaced-claim-a", "person_id", "replaced-person-a"};
        String[] second = {"claim_id", "replaced-claim-b", "person_id", "replaced-person-b"};
        String[] third = {"claim_id", "replaced-claim-c", "person_id", "replaced-person-c"};
        SampleExtract january = new SampleExtract(folder, "a-replacement-2025-01.csv", SampleExtract.USUAL_COLUMNS)
                .line(with(first, "file_date", "2025-04-30"))
                .line(with(first, "file_date", "2025-04-30", "claim_frequency_code", "7", "allowed_amount", "500.00"))
                .line(with(second, "file_date", "2025-04-30"))
                .hospitalLine("0131", with(third, "file_date", "2025-04-30"));
        SampleExtract february = new SampleExtract(folder, "a-replacement-2025-02.csv", SampleExtract.USUAL_COLUMNS)
                .line(with(
                        second,
                        "file_date",
                        "2025-05-31",
                        "claim_frequency_code",
                        "7",
                        "charge_amount",
                        "1500.00",
                        "place_of_service_code",
                        "19"))
                .hospitalLine("0137", with(third, "file_date", "2025-05-31", "allowed_amount", "13000.00"));
        return List.of(january, february);
    }

    private static SampleExtract aReversalCancelsItsOriginal() {
        String[] first = {"claim_id", "reversed-claim-a", "person_id", "reversed-person-a"};
        String[] second = {"claim_id", "reversed-claim-b", "person_id", "reversed-person-b"};
        return SampleExtract.of("a-reversal-cancels-its-original")
                .line(first)
                .line(with(
                        first,
                        "charge_amount",
                        "-1200.00",
                        "allowed_amount",
                        "-420.00",
                        "paid_amount",
                        "-336.00",
                        "service_unit_quantity",
                        "-1"))
                .line(with(first, "allowed_amount", "450.00", "paid_amount", "360.00"))
                .line(second)
                .line(with(second, "charge_amount", "-1200.00", "allowed_amount", "-420.00", "paid_amount", "-336.00"));
    }

    private static SampleExtract anOrphanReversalIsNoPrice() {
        String[] other = {"claim_id", "orphan-claim-a", "person_id", "orphan-person-a"};
        return SampleExtract.of("an-orphan-reversal-is-no-price")
                .line("charge_amount", "-1200.00", "allowed_amount", "-420.00", "paid_amount", "-336.00")
                .line("claim_frequency_code", "8")
                .line(other)
                // takes back another amount than was paid: it cancels nothing
                .line(with(other, "charge_amount", "-1200.00", "allowed_amount", "-400.00", "paid_amount", "-320.00"));
    }

    private static SampleExtract identicalLinesInOneFile() {
        String[] twice = {"claim_id", "identical-claim-a", "person_id", "identical-person-a"};
        return SampleExtract.of("identical-lines-in-one-file")
                .line(with(twice, "claim_line_number", "01"))
                .line(with(twice, "claim_line_number", "1"))
                // another line of the same claim is another line, also with the same content
                .line(with(twice, "claim_line_number", "2"))
                // the same identifiers from another source are another claim
                .line(with(twice, "data_source", "identical-lines-elsewhere"));
    }

    private static List<SampleExtract> theSameLinesInTwoFiles() {
        String folder = "the-same-lines-in-two-files";
        SampleExtract first = new SampleExtract(folder, "the-same-lines-first.csv", SampleExtract.USUAL_COLUMNS)
                .line("file_date", "2025-06-30")
                .line("file_date", "2025-06-30", "hcpcs_modifier_1", "LT")
                .line("file_date", "2025-06-30", "payer", "Cigna");
        SampleExtract again = new SampleExtract(folder, "the-same-lines-again.csv", SampleExtract.USUAL_COLUMNS)
                .line("file_date", "2025-07-31")
                .line("file_date", "2025-07-31", "hcpcs_modifier_1", "LT")
                .line("file_date", "2025-07-31", "payer", "Cigna")
                .line("file_date", "2025-07-31");
        return List.of(first, again);
    }

    private static List<SampleExtract> theLatestExtractWins() {
        String folder = "the-latest-extract-wins";
        // by name the newer one comes first: the delivery date decides
        SampleExtract newer = new SampleExtract(folder, "latest-a.csv", SampleExtract.USUAL_COLUMNS)
                .line("file_date", "2025-08-31", "allowed_amount", "480.00", "paid_amount", "384.00");
        SampleExtract older = new SampleExtract(folder, "latest-b.csv", SampleExtract.USUAL_COLUMNS)
                .line("file_date", "2025-07-31")
                .line("file_date", "2025-07-31");
        return List.of(newer, older);
    }

    private static List<SampleExtract> aReversalOfALineDeliveredTwice() {
        String folder = "a-reversal-of-a-line-delivered-twice";
        String[] line = {"claim_id", "delivered-twice-claim-a", "person_id", "delivered-twice-person-a"};
        SampleExtract first = new SampleExtract(folder, "delivered-twice-first.csv", SampleExtract.USUAL_COLUMNS)
                .line(with(line, "file_date", "2025-06-30"));
        SampleExtract again = new SampleExtract(folder, "delivered-twice-again.csv", SampleExtract.USUAL_COLUMNS)
                .line(with(line, "file_date", "2025-07-31"));
        // one reversal takes the line back, however often it was delivered
        SampleExtract reversed = new SampleExtract(folder, "delivered-twice-reversed.csv", SampleExtract.USUAL_COLUMNS)
                .line(with(
                        line,
                        "file_date",
                        "2025-08-31",
                        "charge_amount",
                        "-1200.00",
                        "allowed_amount",
                        "-420.00",
                        "paid_amount",
                        "-336.00"))
                .line("file_date", "2025-08-31");
        return List.of(first, again, reversed);
    }

    private static List<SampleExtract> aReversalOfAReplacement() {
        String folder = "a-reversal-of-a-replacement";
        String[] first = {"claim_id", "taken-back-claim-a", "person_id", "taken-back-person-a"};
        String[] second = {"claim_id", "taken-back-claim-b", "person_id", "taken-back-person-b"};
        String[] third = {"claim_id", "taken-back-claim-c", "person_id", "taken-back-person-c"};
        String[] fourth = {"claim_id", "taken-back-claim-d", "person_id", "taken-back-person-d"};
        String[] replacing = {
            "claim_frequency_code", "7", "charge_amount", "1500.00", "allowed_amount", "480.00", "paid_amount", "384.00"
        };
        String[] minusOriginal = {"charge_amount", "-1200.00", "allowed_amount", "-420.00", "paid_amount", "-336.00"};
        String[] minusReplacement = {"charge_amount", "-1500.00", "allowed_amount", "-480.00", "paid_amount", "-384.00"
        };
        SampleExtract earlier = new SampleExtract(folder, "taken-back-earlier.csv", SampleExtract.USUAL_COLUMNS)
                // the original is taken back, then billed anew at the same price
                .line(first)
                .line(with(first, minusOriginal))
                .line(with(first, "claim_frequency_code", "7"))
                // the replacement is taken back: what it replaced does not return
                .line(second)
                .line(with(second, replacing))
                .line(with(second, minusReplacement))
                // the replaced original is taken back: the replacement stands
                .line(third)
                .line(with(third, replacing))
                .line(with(third, minusOriginal))
                .line(fourth)
                .line(with(fourth, replacing));
        SampleExtract later = new SampleExtract(folder, "taken-back-later.csv", SampleExtract.USUAL_COLUMNS)
                .line(with(with(fourth, minusReplacement), "file_date", "2025-07-31"))
                .line("file_date", "2025-07-31");
        return List.of(earlier, later);
    }

    private static SampleExtract aRelatedLineWithoutItsIndexLine() {
        String[] first = {"claim_id", "related-claim-a", "person_id", "related-person-a"};
        String[] guidance = {
            "hcpcs_code", "77012", "charge_amount", "400.00", "allowed_amount", "130.00", "paid_amount", "104.00"
        };
        String[] voided = {"claim_id", "related-claim-b", "person_id", "related-person-b"};
        return SampleExtract.of("a-related-line-without-its-index-line")
                .line(first)
                .line(with(with(first, guidance), "claim_line_number", "2"))
                .line(with(with(first, guidance), "claim_line_number", "3", "claim_start_date", "2025-03-11"))
                .line(guidance)
                .line(voided)
                .line(with(voided, "claim_frequency_code", "8"))
                .line(with(with(voided, guidance), "claim_line_number", "2"))
                .line("hcpcs_code", "99213");
    }

    static String[] with(String[] base, String... more) {
        List<String> all = new ArrayList<>(List.of(base));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
