package org.claimsbenchmark.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.claimsbenchmark.layout.DateText.Fault;
import org.claimsbenchmark.layout.DateText.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

    private static final DateText DATES = new DateText(
            EnumSet.complementOf(EnumSet.of(Form.US_COMPACT)),
            Set.of(LocalDate.of(9999, 12, 31), LocalDate.of(1970, 1, 1)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-03-05",
                "20240305",
                "2024/03/05",
                "3/5/2024",
                "03/05/2024",
                "3-5-2024",
                "2024-03-05 00:00",
                "2024-03-05T23:59:59Z",
                "2024-03-05 12:00:00.123456",
                "2024-03-05T00:00:00+05:30",
                "2024-03-05T00:00:00.000-0800",
                "2024-03-05 00:00:00 UTC",
                "5-Mar-2024",
                "05-MAR-2024",
                "05MAR2024",
                "5mar2024"
            })
    void everyFormGivesTheDayAsWritten(String text) {
        assertThat(DATES.read(text)).isEqualTo(new DateText.Reading(LocalDate.of(2024, 3, 5), null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2024",
                "202403",
                "2024-3-5",
                "2024-03-5",
                "24-03-05",
                "3/5/24",
                "2024.03.05",
                "2024-03/05",
                "2024-03-05x",
                "2024-03-05 24:00",
                "2024-03-05 12:60",
                "20240305120000",
                "2024/03/05 12:00",
                "003/5/2024",
                "-2024-03-05",
                "2024-03-",
                "2024--05",
                "\u0662\u0660\u0662\u0664-03-05",
                "5-M\u00e4r-2024",
                "5-Mars-2024",
                "5-Mar-24",
                "5-Mar2024",
                "5Mar-2024",
                "005-Mar-2024",
                "5-arA-2024",
                "5Mar"
            })
    void otherTextIsInNoForm(String text) {
        assertThat(DATES.read(text)).isEqualTo(new DateText.Reading(null, Fault.IN_NO_FORM));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-31",
                "2023-02-29",
                "20240431",
                "13/1/2024",
                "2024-00-10",
                "2024-01-00",
                "1900-02-29",
                "00000000"
            })
    void daysThatTheCalendarDoesNotHaveAreFaults(String text) {
        assertThat(DATES.read(text)).isEqualTo(new DateText.Reading(null, Fault.NOT_IN_CALENDAR));
    }

    @ParameterizedTest
    @CsvSource({"1899-12-31,false", "1900-01-01,true", "2100-12-31,true", "2101-01-01,false", "0024-03-05,false"})
    void yearsFrom1900To2100AreTaken(String text, boolean taken) {
        assertThat(DATES.read(text).fault()).isEqualTo(taken ? null : Fault.YEAR_OUT_OF_RANGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999-12-31", "12/31/9999", "19700101", "1970-01-01 00:00:00"})
    void fillersAreBlankInEveryForm(String text) {
        assertThat(DATES.read(text)).isEqualTo(new DateText.Reading(null, null));
    }

    @Test
    void aFormThatTheLayoutDoesNotAllowIsNotRead() {
        DateText isoOnly = new DateText(Set.of(Form.ISO), Set.of());

        assertThat(isoOnly.read("2024-03-05").fault()).isNull();
        assertThat(isoOnly.read("20240305").fault()).isEqualTo(Fault.IN_NO_FORM);
        assertThat(isoOnly.read("2024-03-05 00:00").fault()).isEqualTo(Fault.IN_NO_FORM);
    }

    @Test
    void eightDigitsAreReadInTheFormOfTheLayout() {
        DateText us = new DateText(Set.of(Form.US_COMPACT), Set.of());

        assertThat(us.read("03052024").date()).isEqualTo(LocalDate.of(2024, 3, 5));
        assertThat(us.read("20240305").fault()).isEqualTo(Fault.NOT_IN_CALENDAR);
        assertThat(DATES.read("03052024").fault()).isEqualTo(Fault.NOT_IN_CALENDAR);
    }

    @Test
    void everyDayUpTo2100IsReadAsTheJdkWritesIt() {
        DateTimeFormatter named = DateTimeFormatter.ofPattern("dd-MMM-uuuu", Locale.ROOT);
        DateTimeFormatter us = DateTimeFormatter.ofPattern("M/d/uuuu");
        for (LocalDate day = LocalDate.of(1971, 1, 1); day.getYear() <= 2100; day = day.plusDays(1)) {
            assertThat(DATES.read(day.toString()).date()).isEqualTo(day);
            assertThat(DATES.read(day.format(DateTimeFormatter.BASIC_ISO_DATE)).date())
                    .isEqualTo(day);
            assertThat(DATES.read(day.format(us)).date()).isEqualTo(day);
            assertThat(DATES.read(day.format(named)).date()).isEqualTo(day);
        }
    }
}
