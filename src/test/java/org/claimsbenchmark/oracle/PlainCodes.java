package org.claimsbenchmark.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The code lists of the rules, transcribed. */
final class PlainCodes {

    static final Set<String> RELATED = Set.of("77012", "77002", "76942", "20680", "20983", "11042");

    /** CMS place-of-service codes that Medicare pays at the facility rate. */
    static final Set<String> FACILITY_PLACES = Set.of(
            "02", "06", "08", "19", "21", "22", "23", "24", "26", "31", "34", "41", "42", "51", "52", "53", "56", "61");

    /** CMS place-of-service codes that Medicare pays at the non-facility rate. */
    static final Set<String> OTHER_PLACES = Set.of(
            "01", "03", "04", "05", "07", "09", "10", "11", "12", "13", "14", "15", "16", "17", "18", "20", "25", "27",
            "32", "33", "49", "50", "54", "55", "57", "58", "60", "62", "65", "66", "71", "72", "81", "99");

    /** First service date of the places of service that are younger than 2010. */
    static final Map<String, LocalDate> PLACE_SINCE = Map.of(
            "10", LocalDate.of(2022, 1, 1),
            "17", LocalDate.of(2010, 5, 1),
            "18", LocalDate.of(2013, 1, 1),
            "19", LocalDate.of(2016, 1, 1),
            "02", LocalDate.of(2017, 1, 1),
            "58", LocalDate.of(2020, 1, 1),
            "27", LocalDate.of(2023, 10, 1),
            "66", LocalDate.of(2024, 8, 1));

    /** Words of a payer's normalised name, most telling first, and the payer they name. */
    static final List<Map.Entry<String, String>> PAYER_WORDS = List.of(
            Map.entry("AETNA", "Aetna"),
            Map.entry("CIGNA", "Cigna Health"),
            Map.entry("UNITEDHEALTHCARE", "UnitedHealthcare"),
            Map.entry("UNITED HEALTHCARE", "UnitedHealthcare"),
            Map.entry("UNITED HEALTH CARE", "UnitedHealthcare"),
            Map.entry("UHC", "UnitedHealthcare"),
            Map.entry("UMR", "UnitedHealthcare"),
            Map.entry("OPTUM", "UnitedHealthcare"),
            Map.entry("ANTHEM", "Blue Cross Blue Shield"),
            Map.entry("HIGHMARK", "Blue Cross Blue Shield"),
            Map.entry("CAREFIRST", "Blue Cross Blue Shield"),
            Map.entry("PREMERA", "Blue Cross Blue Shield"),
            Map.entry("REGENCE", "Blue Cross Blue Shield"),
            Map.entry("INDEPENDENCE", "Blue Cross Blue Shield"),
            Map.entry("FLORIDA BLUE", "Blue Cross Blue Shield"),
            Map.entry("HORIZON", "Blue Cross Blue Shield"),
            Map.entry("WELLMARK", "Blue Cross Blue Shield"),
            Map.entry("BCBS", "Blue Cross Blue Shield"),
            Map.entry("BCBSTX", "Blue Cross Blue Shield"),
            Map.entry("BLUE CROSS", "Blue Cross Blue Shield"),
            Map.entry("BLUE SHIELD", "Blue Cross Blue Shield"),
            Map.entry("HUMANA", "Other payer"),
            Map.entry("KAISER", "Other payer"),
            Map.entry("MOLINA", "Other payer"),
            Map.entry("CENTENE", "Other payer"),
            Map.entry("MEDICARE", "Medicare"));

    /** Taxonomy prefixes, longest match first, and the specialty they mean. */
    static final List<Map.Entry<String, String>> SPECIALTY_BY_TAXONOMY = List.of(
            Map.entry("2085R0204X", "Interventional radiology"),
            Map.entry("2085R0001X", "Radiation oncology"),
            Map.entry("2085R0203X", "Radiation oncology"),
            Map.entry("2085", "Diagnostic radiology"),
            Map.entry("207X", "Orthopaedic surgery"),
            Map.entry("207L", "Anesthesiology or pain"),
            Map.entry("208VP", "Anesthesiology or pain"),
            Map.entry("2081P2900X", "Anesthesiology or pain"),
            Map.entry("2086", "Surgery"),
            Map.entry("207RX0202X", "Medical oncology"),
            Map.entry("207RH0003X", "Medical oncology"),
            Map.entry("363A", "Advanced practice"),
            Map.entry("363L", "Advanced practice"));

    /** Every code of NUCC's radiology classification. */
    static final Set<String> RADIOLOGY = Set.of(
            "2085B0100X",
            "2085D0003X",
            "2085H0002X",
            "2085N0700X",
            "2085N0904X",
            "2085P0229X",
            "2085R0001X",
            "2085R0202X",
            "2085R0203X",
            "2085R0204X",
            "2085R0205X",
            "2085U0001X");

    static final Map<String, String> SPECIALTY_BY_CMS_CODE = Map.ofEntries(
            Map.entry("94", "Interventional radiology"),
            Map.entry("30", "Diagnostic radiology"),
            Map.entry("92", "Radiation oncology"),
            Map.entry("20", "Orthopaedic surgery"),
            Map.entry("05", "Anesthesiology or pain"),
            Map.entry("72", "Anesthesiology or pain"),
            Map.entry("02", "Surgery"),
            Map.entry("90", "Medical oncology"),
            Map.entry("83", "Medical oncology"),
            Map.entry("97", "Advanced practice"),
            Map.entry("50", "Advanced practice"));

    /** Cents that Medicare pays nationally for 20982, by fee basis and year: RVU x conversion factor, OPPS, ASC. */
    static final Map<String, Map<Integer, Long>> MEDICARE_CENTS = Map.of(
            "Professional, non-facility", Map.of(2023, 359_475L, 2024, 342_562L, 2025, 322_689L),
            "Professional, facility", Map.of(2023, 36_700L, 2024, 36_017L, 2025, 35_322L),
            "Hospital outpatient facility",
                    Map.of(2022, 591_760L, 2023, 602_672L, 2024, 1_193_976L, 2025, 1_235_639L, 2026, 1_722_814L),
            "Ambulatory surgical center facility",
                    Map.of(
                            2021, 292_917L, 2022, 299_815L, 2023, 400_844L, 2024, 650_044L, 2025, 663_326L, 2026,
                            925_583L));

    private PlainCodes() {}
}
