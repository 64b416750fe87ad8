package org.claimsbenchmark.benchmark.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.claimsbenchmark.benchmark.kept.UnknownCode.CodeSet;
import org.claimsbenchmark.claim.DiagnosisCodeSystem;
import org.claimsbenchmark.reference.ReferenceTables;
import org.junit.jupiter.api.Test;

class UnknownCodesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 15);

    private final UnknownCodes unknownCodes = new UnknownCodes(ReferenceTables.standard());

    @Test
    void codesThatTheTablesKnowAreNotListed() {
        LineCodes line = new LineCodes(
                DAY,
                List.of("LT", "59"),
                "22",
                DiagnosisCodeSystem.ICD_10_CM,
                List.of("C7951"),
                "2085R0204X",
                "207X00000X",
                "94",
                "AETNA MEDICARE PPO");
        assertThat(unknownCodes.of(line)).isEmpty();
    }

    @Test
    void aLineWithoutCodesHasNothingUnknown() {
        LineCodes line =
                new LineCodes(DAY, List.of(), null, DiagnosisCodeSystem.ICD_10_CM, List.of(), null, null, null, null);
        assertThat(unknownCodes.of(line)).isEmpty();
    }

    @Test
    void everyCodeSetListsWhatItsTableDoesNotKnowEachOnce() {
        LineCodes line = new LineCodes(
                DAY,
                List.of("QQ"),
                "96",
                DiagnosisCodeSystem.ICD_10_CM,
                List.of("CANCER", "C7951"),
                "NOTATAXON",
                "NOTATAXON",
                "ZZ",
                "Sunny-Valley  health");
        assertThat(unknownCodes.of(line))
                .containsExactly(
                        new UnknownCode(CodeSet.MODIFIER, "QQ"),
                        new UnknownCode(CodeSet.PLACE_OF_SERVICE, "96"),
                        new UnknownCode(CodeSet.DIAGNOSIS, "CANCER"),
                        new UnknownCode(CodeSet.TAXONOMY, "NOTATAXON"),
                        new UnknownCode(CodeSet.SPECIALTY, "ZZ"),
                        new UnknownCode(CodeSet.PAYER, "SUNNY VALLEY HEALTH"));
    }

    @Test
    void aDiagnosisOfACompleteFamilyMustBeInTheTableAndAnyOtherMustLookLikeOne() {
        // C79.59 does not exist, and the table lists all of C79; J45 is a family that it does not list
        assertThat(diagnoses(DiagnosisCodeSystem.ICD_10_CM, "C7959", "J45909", "J4590X9Z", "198"))
                .containsExactly("C7959", "J4590X9Z", "198");
    }

    @Test
    void anOldDiagnosisMustOnlyLookLikeOne() {
        assertThat(diagnoses(DiagnosisCodeSystem.ICD_9_CM, "1985", "V5811", "E8889", "C7951", "19855X"))
                .containsExactly("C7951", "19855X");
    }

    private List<String> diagnoses(DiagnosisCodeSystem system, String... codes) {
        LineCodes line = new LineCodes(DAY, List.of(), null, system, Arrays.asList(codes), null, null, null, null);
        return unknownCodes.of(line).stream().map(UnknownCode::text).toList();
    }
}
