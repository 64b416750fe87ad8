package org.claimsbenchmark.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsbenchmark.classify.Dimension.DIAGNOSIS_GROUP;

import org.claimsbenchmark.testing.ClaimLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosisGroupRuleTest {

    @ParameterizedTest
    @CsvSource({
        "Bone metastasis, C7951 C7B03",
        "Bone marrow metastasis, C7952",
        "Pathological fracture in neoplastic disease, M8450XA M84511A M84550A M84561D M8451XA M8456XA",
        "'Metastasis, other site', C770 C7800 C7949 C7989 C799 C795 C7B00 C7B8",
        "Primary bone tumor or myeloma, C4021 C414 C9000 C9030 D1621 D480",
        "Other neoplasm, C000 C349 C4A0 C7A8 C8330 D0510 D259 D3A00 D481 D492 D499",
        "Pain only, G893 R52 M898X5 M25551 M545 M5450 M79604",
        "Other diagnosis, D500 D649 Z8583 Z5111 M8440XA G8929 M8980 M2540 M7950 1985 OTHER C7 CAN U071",
    })
    void icd10CodesAloneFallInTheirGroup(String group, String codes) {
        for (String code : codes.split(" ")) {
            assertThat(Classified.value(
                            DIAGNOSIS_GROUP, ClaimLines.professional().icd10(code)))
                    .as(code)
                    .isEqualTo(group);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Bone metastasis, 1985",
        "'Metastasis, other site', 1961 1970 1983 19889 1991",
        "Primary bone tumor or myeloma, 1700 1707 20300 2139",
        "Other neoplasm, 1400 1749 20973 2380 2392",
        "Pain only, 3383 78096",
        "Other diagnosis, 73313 7331 2400 V1051 E8889 V5811 7245 C7951 OTHER 19",
    })
    void icd9CodesAloneFallInTheirGroup(String group, String codes) {
        for (String code : codes.split(" ")) {
            assertThat(Classified.value(
                            DIAGNOSIS_GROUP,
                            ClaimLines.professional().on("2014-05-01").icd9(code)))
                    .as(code)
                    .isEqualTo(group);
        }
    }

    @Test
    void theFirstGroupThatAnyCodeFallsInWinsInWhateverOrderTheCodesStand() {
        String[] inOrder = {"C7951", "C7952", "M8450XA", "C7800", "C4021", "C3490", "R52"};
        for (int i = 0; i < inOrder.length; i++) {
            String first =
                    Classified.value(DIAGNOSIS_GROUP, ClaimLines.professional().icd10(inOrder[i]));
            for (int j = i + 1; j < inOrder.length; j++) {
                assertThat(Classified.value(
                                DIAGNOSIS_GROUP, ClaimLines.professional().icd10(inOrder[j], inOrder[i])))
                        .isEqualTo(first);
                assertThat(Classified.value(
                                DIAGNOSIS_GROUP, ClaimLines.professional().icd10(inOrder[i], inOrder[j])))
                        .isEqualTo(first);
            }
        }
    }

    @Test
    void painIsAGroupOnlyWhenEveryCodeIsPain() {
        assertThat(Classified.value(DIAGNOSIS_GROUP, ClaimLines.professional().icd10("R52", "M5450", "G893")))
                .isEqualTo("Pain only");
        assertThat(Classified.value(DIAGNOSIS_GROUP, ClaimLines.professional().icd10("R52", "I10")))
                .isEqualTo("Other diagnosis");
        assertThat(Classified.value(
                        DIAGNOSIS_GROUP,
                        ClaimLines.professional().on("2014-05-01").icd9("3383", "4019")))
                .isEqualTo("Other diagnosis");
    }

    @Test
    void anIcd9FractureIsOneInNeoplasticDiseaseBesideANeoplasm() {
        ClaimLines line = ClaimLines.professional().on("2014-05-01");
        assertThat(Classified.value(DIAGNOSIS_GROUP, line.icd9("73313", "1749")))
                .isEqualTo("Pathological fracture in neoplastic disease");
        assertThat(Classified.value(DIAGNOSIS_GROUP, line.icd9("1983", "73314")))
                .isEqualTo("Pathological fracture in neoplastic disease");
        assertThat(Classified.value(DIAGNOSIS_GROUP, line.icd9("20300", "73311")))
                .isEqualTo("Pathological fracture in neoplastic disease");
        assertThat(Classified.value(DIAGNOSIS_GROUP, line.icd9("73313", "1985")))
                .as("a bone metastasis comes first")
                .isEqualTo("Bone metastasis");
        assertThat(Classified.value(DIAGNOSIS_GROUP, line.icd9("73313", "3383")))
                .isEqualTo("Other diagnosis");
    }

    @Test
    void noCodeIsNotInInput() {
        assertThat(Classified.value(DIAGNOSIS_GROUP, ClaimLines.professional().icd10()))
                .isEqualTo("Not in input");
    }

    @ParameterizedTest
    @CsvSource({
        "C7951, true",
        "C7949, true",
        "R52, true",
        "M8451XA, true",
        "M84511A, true",
        "M84550A, true",
        "M84561A, false",
        "C7989, false",
        "G893, false",
        "I10, false",
        "XXXX, false",
    })
    void aDiagnosisIsOnTheCardAsItsRowOrAsTheValidFormOfIt(String code, boolean onCard) {
        assertThat(Classified.classify(ClaimLines.professional().icd10("I10", code))
                        .diagnosisOnCard())
                .isEqualTo(onCard);
    }

    @Test
    void theCardHasNoIcd9Code() {
        assertThat(Classified.classify(
                                ClaimLines.professional().on("2014-05-01").icd9("1985"))
                        .diagnosisOnCard())
                .isFalse();
    }
}
