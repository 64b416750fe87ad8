package org.claimsbenchmark.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsbenchmark.reference.ReferenceTables.ClaimSide.FACILITY;
import static org.claimsbenchmark.reference.ReferenceTables.ClaimSide.PROFESSIONAL;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.claimsbenchmark.reference.ReferenceTables.NcciPair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTablesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 6);
    private static final ReferenceTables TABLES = ReferenceTables.standard();

    @Test
    void onlyTheIndexProcedureIsTheIndex() {
        assertThat(TABLES.scopeOf("20982")).isEqualTo(ProcedureScope.INDEX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20225", "77021", "99213", ""})
    void aProcedureThatIsMerelyInAFeeScheduleIsOutOfScope(String code) {
        assertThat(TABLES.scopeOf(code)).isEqualTo(ProcedureScope.OUT_OF_SCOPE);
    }

    @ParameterizedTest
    @CsvSource({"22, true", "19, true", "24, true", "21, true", "23, true", "11, false", "49, false", "12, false"})
    void aPlaceOfServiceHasTheFacilityRateOrNot(String code, boolean facility) {
        assertThat(TABLES.placeOfService(code, DAY).orElseThrow().facilityRate())
                .isEqualTo(facility);
    }

    @Test
    void aPlaceOfServiceIsJudgedAsOfTheServiceDate() {
        assertThat(TABLES.placeOfService("19", LocalDate.of(2015, 12, 31))).isEmpty();
        assertThat(TABLES.placeOfService("19", LocalDate.of(2016, 1, 1))).isPresent();
        assertThat(TABLES.placeOfService("2", DAY)).isEmpty();
        assertThat(TABLES.placeOfService("98", DAY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"26", "TC", "62", "66", "80", "81", "82", "AS", "54", "55", "56"})
    void medicaresIndicatorsDoNotAllowTheseModifiersOnTheIndexProcedure(String code) {
        assertThat(TABLES.modifier(code, DAY).orElseThrow().validOnIndexCode()).isFalse();
    }

    @Test
    void allOtherModifiersAreAllowedByTheIndicators() {
        assertThat(TABLES.rows(ReferenceTable.MODIFIER))
                .filteredOn(row -> !row.flag("indicators_allow"))
                .hasSize(11);
        assertThat(TABLES.modifier("50", DAY).orElseThrow().validOnIndexCode()).isTrue();
        assertThat(TABLES.modifier("ZZ", DAY)).isEmpty();
    }

    @Test
    void modifiersThatExcludeEachOtherAreListedAsPairs() {
        assertThat(TABLES.modifierConflicts())
                .extracting(conflict -> conflict.first() + " " + conflict.second())
                .containsExactlyInAnyOrder(
                        "50 LT", "50 RT", "LT RT", "52 53", "73 74", "59 XE", "59 XS", "59 XP", "59 XU", "76 77",
                        "78 79", "26 TC", "PO PN");
    }

    @Test
    void someModifiersExcludeTheClaimTheyStandOn() {
        assertThat(TABLES.modifiersExcludedFrom(FACILITY)).containsExactly("53");
        assertThat(TABLES.modifiersExcludedFrom(PROFESSIONAL)).containsExactlyInAnyOrder("73", "74");
    }

    @Test
    void aHeaderIsARowThatNoClaimMayCarry() {
        assertThat(TABLES.diagnosis("M845", DAY).orElseThrow().billable()).isFalse();
        assertThat(TABLES.diagnosis("C795", DAY).orElseThrow().billable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"M84599A", "C7953", "C7948", "R521", "G895"})
    void anAbsentCodeOfAFamilyThatIsListedWholeIsNoCode(String code) {
        assertThat(TABLES.diagnosis(code, DAY)).isEmpty();
        assertThat(TABLES.listsWholeDiagnosisFamilyOf(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"C780", "C341", "C79", "Z51A", "E119", "M545"})
    void nothingIsSaidOfCodesInFamiliesThatAreNotListedWhole(String code) {
        assertThat(TABLES.listsWholeDiagnosisFamilyOf(code)).isFalse();
    }

    /** Sites of M84.5 by their sixth characters as ICD-10-CM has them, times the six kinds of encounter A D G K P S. */
    @Test
    void theFracturesInNeoplasticDiseaseAreListedWhole() {
        assertThat(TABLES.rows(ReferenceTable.DIAGNOSIS))
                .filteredOn(row -> row.text("code").startsWith("M845") && row.flag("billable"))
                .hasSize((1 + 3 + 3 + 5 + 3 + 5 + 5 + 6 + 1) * 6);
    }

    @ParameterizedTest
    @CsvSource({
        "2085R0204X, Interventional radiology",
        "2085R0202X, Diagnostic radiology",
        "2085N0700X, Diagnostic radiology",
        "2085R0001X, Radiation oncology",
        "2085R0203X, Radiation oncology",
        "207X00000X, Orthopaedic surgery",
        "207XX0801X, Orthopaedic surgery",
        "207L00000X, Anesthesiology or pain",
        "208VP0014X, Anesthesiology or pain",
        "2081P2900X, Anesthesiology or pain",
        "208100000X, Other specialty",
        "2086X0206X, Surgery",
        "207RX0202X, Medical oncology",
        "207RH0003X, Medical oncology",
        "207RH0000X, Other specialty",
        "363A00000X, Advanced practice",
        "363L00000X, Advanced practice",
        "367500000X, Other specialty",
    })
    void aTaxonomyCountsAsItsSpecialty(String code, String specialty) {
        assertThat(TABLES.taxonomy(code).orElseThrow().specialty()).isEqualTo(specialty);
    }

    @Test
    void anAbsentCodeOfAClassificationThatIsListedWholeIsNoCode() {
        assertThat(TABLES.listsWholeTaxonomyFamilyOf("2085X9999X")).isTrue();
        assertThat(TABLES.listsWholeTaxonomyFamilyOf("207RC0200X")).isFalse();
        assertThat(TABLES.listsWholeTaxonomyFamilyOf("363LF0000X")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "94, Interventional radiology",
        "30, Diagnostic radiology",
        "92, Radiation oncology",
        "20, Orthopaedic surgery",
        "05, Anesthesiology or pain",
        "72, Anesthesiology or pain",
        "02, Surgery",
        "90, Medical oncology",
        "83, Medical oncology",
        "97, Advanced practice",
        "50, Advanced practice",
        "06, Other specialty",
    })
    void aCmsSpecialtyCodeCountsAsItsSpecialty(String code, String specialty) {
        assertThat(TABLES.specialtyOfCmsCode(code)).hasValue(specialty);
    }

    @Test
    void aCmsSpecialtyCodeWithoutItsZeroIsNotInTheTable() {
        assertThat(TABLES.specialtyOfCmsCode("5")).isEmpty();
    }

    @Test
    void guidanceIsPairedWithTheIndexProcedureOnBothSides() {
        NcciPair bypassable = new NcciPair("20982", "77012", true);
        assertThat(TABLES.ncciPair(PROFESSIONAL, "20982", "77012", DAY)).hasValue(bypassable);
        assertThat(TABLES.ncciPair(FACILITY, "20982", "77012", DAY)).hasValue(bypassable);
        assertThat(TABLES.ncciPair(FACILITY, "20982", "77013", DAY)).hasValue(new NcciPair("20982", "77013", false));
        assertThat(TABLES.ncciPair(PROFESSIONAL, "20983", "20982", DAY)).hasValue(new NcciPair("20983", "20982", true));
        assertThat(TABLES.ncciPair(PROFESSIONAL, "20982", "76942", DAY)).isEmpty();
    }

    @Test
    void oneUnitADayIsTheLimitOfTheIndexProcedure() {
        assertThat(TABLES.unitLimit(PROFESSIONAL, "20982", DAY)).hasValue(1);
        assertThat(TABLES.unitLimit(FACILITY, "20982", DAY)).hasValue(1);
        assertThat(TABLES.unitLimit(FACILITY, "20680", DAY)).hasValue(3);
        assertThat(TABLES.unitLimit(FACILITY, "99213", DAY)).isEmpty();
    }

    @Test
    void aCodeMayChangeItsRowFromOneDayToTheNext() {
        ReferenceTables tables = new TamperedTables()
                .replace(
                        "unit_limit.csv",
                        "professional,20982,1,absolute limit a day,true,CMS MUE 2024; later quarters not verified,,",
                        "professional,20982,1,absolute limit a day,true,CMS MUE 2024,,2024-12-31\n"
                                + "professional,20982,2,absolute limit a day,true,CMS MUE 2025,2025-01-01,")
                .load();

        assertThat(tables.unitLimit(PROFESSIONAL, "20982", LocalDate.of(2024, 12, 31)))
                .hasValue(1);
        assertThat(tables.unitLimit(PROFESSIONAL, "20982", LocalDate.of(2025, 1, 1)))
                .hasValue(2);
    }

    @Test
    void theVersionDependsOnWhatTheTablesSayOnly() {
        String version = TABLES.version();

        assertThat(version).matches("[0-9a-f]{64}");
        assertThat(ReferenceTables.standard().version()).isEqualTo(version);
        assertThat(new TamperedTables()
                        .changeAll(text -> text.replace("\n", "\r\n"))
                        .load()
                        .version())
                .isEqualTo(version);
        assertThat(new TamperedTables()
                        .change("modifier.csv", ReferenceTablesTest::rowsReversed)
                        .load()
                        .version())
                .isEqualTo(version);
    }

    @Test
    void anyOtherWordMakesAnotherVersion() {
        assertThat(new TamperedTables()
                        .replace("modifier.csv", "left side", "left-hand side")
                        .load()
                        .version())
                .isNotEqualTo(TABLES.version());
    }

    private static String rowsReversed(String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        Collections.reverse(lines.subList(1, lines.size()));
        return String.join("\n", lines) + "\n";
    }
}
