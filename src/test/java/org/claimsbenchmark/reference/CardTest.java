package org.claimsbenchmark.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.claimsbenchmark.reference.ReferenceTables.Diagnosis;
import org.claimsbenchmark.reference.ReferenceTables.Taxonomy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every code of the 20982 card is a row, copied here by hand from the card; the official meaning decides. */
class CardTest {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 6);
    private static final ReferenceTables TABLES = ReferenceTables.standard();

    @ParameterizedTest
    @ValueSource(strings = {"20982", "77012", "77002", "76942", "20680", "20983", "11042"})
    void everyProcedureOfTheCardIsARow(String code) {
        assertThat(TABLES.rows(ReferenceTable.PROCEDURE))
                .filteredOn(row -> row.text("code").equals(code))
                .singleElement()
                .satisfies(row -> assertThat(row.flag("on_card")).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"77012", "77002", "76942", "20680", "20983", "11042"})
    void everyRelatedProcedureOfTheCardIsInScopeBesideTheIndexProcedure(String code) {
        assertThat(TABLES.scopeOf(code)).isEqualTo(ProcedureScope.RELATED);
        assertThat(TABLES.relatedProcedure(code, DAY))
                .hasValueSatisfying(row -> assertThat(row.onCard()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"26", "50", "51", "52", "53", "59", "62", "66", "76", "77", "78", "79", "LT", "RT"})
    void everyModifierOfTheCardIsARow(String code) {
        assertThat(TABLES.modifier(code, DAY))
                .hasValueSatisfying(row -> assertThat(row.entry().onCard()).isTrue());
    }

    @Test
    void noOtherModifierIsOnTheCard() {
        assertThat(TABLES.rows(ReferenceTable.MODIFIER))
                .filteredOn(row -> row.flag("on_card"))
                .hasSize(14);
        assertThat(TABLES.modifier("TC", DAY).orElseThrow().entry().onCard()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "207RC0000X, Interventional Radiology, Cardiovascular Disease, Other specialty, true",
        "2085P0200X, Orthopedic Oncology, not a code in any release, Unknown, false",
        "2084P0800X, Radiation Oncology, Psychiatry, Other specialty, true",
        "207L00000X, Diagnostic Radiology, Anesthesiology, Anesthesiology or pain, true",
    })
    void everyTaxonomyOfTheCardCarriesBothLabelsAndCountsAsWhatItOfficiallyIs(
            String code, String card, String official, String specialty, boolean valid) {
        Taxonomy row = TABLES.taxonomy(code).orElseThrow();

        assertThat(row.entry().onCard()).isTrue();
        assertThat(row.cardLabel()).isEqualTo(card);
        assertThat(row.entry().name()).isEqualTo(official);
        assertThat(row.specialty()).isEqualTo(specialty);
        assertThat(row.validCode()).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({
        "C7951, true",
        "C7952, true",
        "C7949, true",
        "M8450XA, true",
        "M8451XA, false",
        "M8456XA, false",
        "R52, true",
    })
    void everyDiagnosisOfTheCardIsARowAlsoWhereItIsNoCode(String code, boolean valid) {
        Diagnosis row = TABLES.diagnosis(code, DAY).orElseThrow();

        assertThat(row.entry().onCard()).isTrue();
        assertThat(row.validCode()).isEqualTo(valid);
        assertThat(row.billable()).isEqualTo(valid);
    }

    @ParameterizedTest
    @ValueSource(strings = {"M84511A", "M84512A", "M84519A", "M84550A"})
    void theValidFormsOfACardRowThatIsNoCodeCountAsOnTheCard(String code) {
        Diagnosis row = TABLES.diagnosis(code, DAY).orElseThrow();

        assertThat(row.entry().onCard()).isTrue();
        assertThat(row.validCode()).isTrue();
        assertThat(row.billable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"M84561A", "M84511D", "C7989", "G893"})
    void otherCodesNearTheCardAreNotOnIt(String code) {
        assertThat(TABLES.diagnosis(code, DAY).orElseThrow().entry().onCard()).isFalse();
    }

    @Test
    void thePayersOfTheCardAreKnownByTheirOwnNames() {
        for (String payer :
                List.of("Aetna", "Blue Cross Blue Shield", "Cigna Health", "UnitedHealthcare", "Medicare")) {
            assertThat(TABLES.payer(payer).orElseThrow().payer()).isEqualTo(payer);
        }
        assertThat(TABLES.rows(ReferenceTable.PAYER))
                .filteredOn(row -> row.flag("on_card"))
                .hasSize(5);
    }

    @Test
    void theSitesOfTheCardAreMarkedTypicalOrAccepted() {
        assertThat(TABLES.rows(ReferenceTable.PLACE_OF_SERVICE))
                .filteredOn(row -> row.flag("on_card"))
                .extracting(row -> row.text("code"), row -> row.text("site_expectation"))
                .containsExactlyInAnyOrder(
                        tuple("11", "accepted"),
                        tuple("19", "typical"),
                        tuple("22", "typical"),
                        tuple("24", "typical"),
                        tuple("49", "accepted"));
    }

    @Test
    void everyPlaceWhereTheCodeSetsDisagreeWithTheCardIsListed() {
        assertThat(TABLES.rows(ReferenceTable.REFERENCE_DISCREPANCY))
                .extracting(row -> row.text("subject"), row -> row.text("code"))
                .containsExactlyInAnyOrder(
                        tuple("taxonomy", "207RC0000X"),
                        tuple("taxonomy", "2085P0200X"),
                        tuple("taxonomy", "2084P0800X"),
                        tuple("taxonomy", "207L00000X"),
                        tuple("diagnosis", "C79.49"),
                        tuple("diagnosis", "M84.50XA"),
                        tuple("diagnosis", "M84.51XA"),
                        tuple("diagnosis", "M84.56XA"),
                        tuple("diagnosis", "R52"),
                        tuple("related_procedure", "77012"),
                        tuple("related_procedure", "77002"),
                        tuple("related_procedure", "76942"),
                        tuple("related_procedure", "20680"),
                        tuple("related_procedure", "20983"),
                        tuple("related_procedure", "11042"),
                        tuple("modifier", "26"),
                        tuple("modifier", "53"),
                        tuple("modifier", "62"),
                        tuple("modifier", "66"),
                        tuple("modifier", "76"),
                        tuple("modifier", "77"),
                        tuple("modifier", "78"),
                        tuple("modifier", "79"),
                        tuple("place_of_service", "11"),
                        tuple("place_of_service", "49"));
    }

    @Test
    void aProcedureOrModifierIsSaidInFewWordsOfOurOwn() {
        assertThat(TABLES.rows(ReferenceTable.PROCEDURE)).allSatisfy(row -> {
            assertThat(words(row.text("name"))).isLessThanOrEqualTo(8);
            assertThat(words(row.text("card_meaning"))).isLessThanOrEqualTo(8);
        });
        assertThat(TABLES.rows(ReferenceTable.MODIFIER))
                .allSatisfy(row -> assertThat(words(row.text("name"))).isLessThanOrEqualTo(8));
    }

    private static int words(String text) {
        return text.split(" ").length;
    }
}
