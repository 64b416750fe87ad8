package org.claimsbenchmark.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalLong;
import org.claimsbenchmark.reference.ReferenceTables;
import org.claimsbenchmark.reference.ReferenceTables.ClaimSide;
import org.claimsbenchmark.settle.LoadedRun.Extract;
import org.claimsbenchmark.settle.LoadedRun.Line;
import org.claimsbenchmark.testing.TestDatabase;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The four facts that only show beside other lines. Limit here: one unit of 20982 a day on a professional claim, from 2020. */
@Tag("database")
class SessionFindingsTest {

    private static TestDatabase database;

    @AutoClose
    private Connection connection;

    private LoadedRun run;
    private Extract extract;

    @BeforeAll
    static void migrate() {
        database = TestDatabase.migrated();
    }

    @BeforeEach
    void begin() throws SQLException {
        connection = database.connect();
        connection.setAutoCommit(false);
        run = new LoadedRun(connection);
        extract = run.extract("loaded");
    }

    @Test
    void imagingGuidanceOfTheDayIsAFactAboutTheGuidanceLine() throws SQLException {
        Line index = extract.line().add();
        Line tomography = extract.line().code("77012").add();
        Line fluoroscopy = extract.line().code("77002").add();
        Line ultrasound = extract.line().code("76942").add();
        Line otherRelated = extract.line().code("20225").add();
        settle();
        assertThat(run.findingsOn(tomography)).containsExactly("GUIDANCE_BILLED_SEPARATELY");
        assertThat(run.findingsOn(fluoroscopy)).containsExactly("GUIDANCE_BILLED_SEPARATELY");
        assertThat(run.findingsOn(ultrasound)).containsExactly("GUIDANCE_BILLED_SEPARATELY");
        assertThat(run.findingsOn(otherRelated)).isEmpty();
        assertThat(run.findingsOn(index)).isEmpty();
    }

    @Test
    void guidanceWithoutAnIndexLineIsOutOfScopeAndHasNoFinding() throws SQLException {
        Line guidance = extract.line().code("77012").add();
        settle();
        assertThat(run.findingsOn(guidance)).isEmpty();
    }

    @Test
    void cryoablationOfTheDayIsAFactAboutItsLine() throws SQLException {
        extract.line().add();
        Line cryoablation = extract.line().code("20983").add();
        settle();
        assertThat(run.findingsOn(cryoablation)).containsExactly("ABLATION_MODALITIES_TOGETHER");
    }

    @Test
    void unitsOverTheLimitAreAFactAboutEveryLineOfTheSum() throws SQLException {
        Line one = extract.line().claim("c").number("1").units("1").add();
        Line two = extract.line().claim("c").number("2").units("0.5").add();
        Line withoutUnits = extract.line().claim("c").number("3").units(null).add();
        Line otherDay = extract.line().claim("c").number("4").day("2024-03-02").add();
        Line otherClaim = extract.line().claim("d").add();
        settle();
        assertThat(run.findingsOn(one)).containsExactly("UNITS_OVER_MUE");
        assertThat(run.findingsOn(two)).containsExactly("UNITS_OVER_MUE");
        assertThat(run.findingsOn(withoutUnits)).isEmpty();
        assertThat(run.findingsOn(otherDay)).isEmpty();
        assertThat(run.findingsOn(otherClaim)).isEmpty();
    }

    @Test
    void supersededUnitsDoNotCountTowardsTheLimit() throws SQLException {
        extract.line().claim("c").add();
        Line current = extract.line().claim("c").add();
        settle();
        assertThat(run.findingsOn(current)).isEmpty();
    }

    @Test
    void whereNoLimitIsKnownNoUnitsAreOverIt() throws SQLException {
        Line facility = extract.line().claimType("institutional").units("9").add();
        Line formUnknown = extract.line().claimType(null).units("9").add();
        Line beforeTheLimit = extract.line().day("2019-12-31").units("9").add();
        Line otherCode = extract.line().code("20225").units("9").add();
        settle();
        assertThat(run.findingsOn(facility)).isEmpty();
        assertThat(run.findingsOn(formUnknown)).isEmpty();
        assertThat(run.findingsOn(beforeTheLimit)).isEmpty();
        assertThat(run.findingsOn(otherCode)).isEmpty();
    }

    @Test
    void theReferenceTablesHoldTheLimitsOfBothSides() throws SQLException {
        Line professional = extract.line().units("2").add();
        Line facility = extract.line().claimType("institutional").units("2").add();
        Line within = extract.line().add();
        Line threeHardwareRemovals = extract.line().code("20680").units("3").add(); // MUE 3
        new Settlement(ReferenceTables.standard()).settle(connection, run.id);
        assertThat(run.findingsOn(professional)).containsExactly("UNITS_OVER_MUE");
        assertThat(run.findingsOn(facility)).containsExactly("UNITS_OVER_MUE");
        assertThat(run.findingsOn(within)).isEmpty();
        assertThat(run.findingsOn(threeHardwareRemovals)).isEmpty();
    }

    @Test
    void anAmountRepeatedOnLinesOfAnInstitutionalClaimIsAFactAboutThoseLines() throws SQLException {
        Line one = institutional("1", 50_000L);
        Line two = institutional("2", 50_000L);
        Line other = institutional("3", 12_000L);
        Line zero = institutional("4", 0L);
        Line zeroAgain = institutional("5", 0L);
        Line absent = institutional("6", null);
        Line absentAgain = institutional("7", null);
        settle();
        assertThat(run.findingsOn(one)).containsExactly("HEADER_AMOUNT_REPEATED");
        assertThat(run.findingsOn(two)).containsExactly("HEADER_AMOUNT_REPEATED");
        for (Line line : new Line[] {other, zero, zeroAgain, absent, absentAgain}) {
            assertThat(run.findingsOn(line)).isEmpty();
        }
    }

    @Test
    void anAmountRepeatedOnAProfessionalClaimOrOnTwoClaimsIsOrdinary() throws SQLException {
        Line professional = extract.line().claim("p").number("1").units(null).add();
        extract.line().claim("p").number("2").units(null).add();
        Line oneClaim = extract.line().claimType("institutional").add();
        extract.line().claimType("institutional").add();
        settle();
        assertThat(run.findingsOn(professional)).isEmpty();
        assertThat(run.findingsOn(oneClaim)).isEmpty();
    }

    private Line institutional(String number, Long billedCents) throws SQLException {
        return extract.line()
                .claim("i")
                .number(number)
                .claimType("institutional")
                .amounts(billedCents, null, null)
                .add();
    }

    private void settle() throws SQLException {
        new Settlement((side, code, day) ->
                        side == ClaimSide.PROFESSIONAL && code.equals("20982") && day.getYear() >= 2020
                                ? OptionalLong.of(1)
                                : OptionalLong.empty())
                .settle(connection, run.id);
    }
}
