package org.claimsbenchmark.reference;

import static org.claimsbenchmark.reference.Column.alias;
import static org.claimsbenchmark.reference.Column.code;
import static org.claimsbenchmark.reference.Column.date;
import static org.claimsbenchmark.reference.Column.decimal;
import static org.claimsbenchmark.reference.Column.flag;
import static org.claimsbenchmark.reference.Column.integer;
import static org.claimsbenchmark.reference.Column.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The reference tables: each is one CSV resource and one table of schema {@code reference}, with the same columns.
 * Migration {@code V003__reference.sql} says what each column means.
 */
enum ReferenceTable {
    PROCEDURE(
            Lookup.AS_OF_DATE,
            List.of("code"),
            code("code"),
            text("name"),
            text("card_meaning").optional()),
    RELATED_PROCEDURE(
            Lookup.AS_OF_DATE,
            List.of("code"),
            code("code").in("procedure", "code"),
            text("relation"),
            text("card_meaning"),
            text("official_meaning")),
    MODIFIER(
            Lookup.AS_OF_DATE,
            List.of("code"),
            code("code"),
            text("name"),
            text("claim_side").oneOf(Values.SIDES),
            text("medicare_status"),
            flag("indicators_allow"),
            text("payment_effect")),
    MODIFIER_CONFLICT(
            Lookup.ALWAYS,
            List.of("first_modifier", "second_modifier", "claim_side"),
            code("first_modifier").in("modifier", "code"),
            code("second_modifier").in("modifier", "code").optional(),
            text("claim_side").oneOf(Values.SIDES),
            text("reason")),
    PLACE_OF_SERVICE(
            Lookup.AS_OF_DATE,
            List.of("code"),
            code("code"),
            text("name"),
            text("rate").oneOf(Set.of("facility", "non-facility")),
            text("site_expectation").oneOf(Set.of("typical", "accepted")).optional(),
            text("note").optional()),
    DIAGNOSIS(
            Lookup.AS_OF_DATE,
            List.of("code"),
            code("code"),
            text("printed_code"),
            text("official_meaning"),
            text("card_meaning").optional(),
            flag("billable"),
            flag("valid"),
            code("card_form_of").in("diagnosis", "code").optional()),
    DIAGNOSIS_FAMILY(
            Lookup.ALWAYS,
            List.of("prefix"),
            code("prefix").in("diagnosis", "code"),
            text("printed_prefix"),
            text("name")),
    TAXONOMY(
            Lookup.ALWAYS,
            List.of("code"),
            code("code"),
            text("official_label"),
            text("card_label").optional(),
            text("specialty").oneOf(Values.SPECIALTIES),
            flag("valid")),
    TAXONOMY_FAMILY(Lookup.ALWAYS, List.of("prefix"), code("prefix"), text("classification")),
    CMS_SPECIALTY(
            Lookup.ALWAYS,
            List.of("code"),
            code("code"),
            text("name"),
            text("specialty").oneOf(Values.SPECIALTIES)),
    PAYER(Lookup.ALWAYS, List.of("payer"), text("payer").oneOf(Values.PAYERS), text("note")),
    PAYER_ALIAS(Lookup.ALWAYS, List.of("alias"), alias("alias"), text("payer").in("payer", "payer"), flag("brand")),
    LINE_OF_BUSINESS_ALIAS(
            Lookup.ALWAYS,
            List.of("alias"),
            alias("alias"),
            text("line_of_business").oneOf(Values.LINES_OF_BUSINESS)),
    MEDICARE_AMOUNT(
            Lookup.AS_OF_DATE,
            List.of("procedure_code", "fee_basis"),
            code("procedure_code").in("procedure", "code"),
            text("fee_basis").oneOf(Values.PRICED_FEE_BASES),
            integer("year"),
            decimal("total_rvu").optional(),
            decimal("conversion_factor").optional(),
            text("payment_class").optional(),
            decimal("amount")),
    NCCI_PAIR(
            Lookup.AS_OF_DATE,
            List.of("claim_side", "column_1", "column_2"),
            text("claim_side").oneOf(Values.ONE_SIDE),
            code("column_1").in("procedure", "code"),
            code("column_2").in("procedure", "code"),
            flag("modifier_may_bypass")),
    UNIT_LIMIT(
            Lookup.AS_OF_DATE,
            List.of("claim_side", "procedure_code"),
            text("claim_side").oneOf(Values.ONE_SIDE),
            code("procedure_code").in("procedure", "code"),
            integer("units"),
            text("adjudication")),
    REFERENCE_DISCREPANCY(
            Lookup.ALWAYS,
            List.of("subject", "code"),
            text("subject").oneOf(Set.of("diagnosis", "modifier", "place_of_service", "related_procedure", "taxonomy")),
            text("code"),
            text("card_meaning"),
            text("official_meaning"),
            text("consequence"));

    /** How a table is asked. */
    enum Lookup {
        /** With a service date: a code may have several rows whose periods do not overlap. */
        AS_OF_DATE,
        /** Without a date: a row with effective dates could not be honoured. */
        ALWAYS
    }

    /** Values of the published dimensions and of closed columns. */
    private static final class Values {
        static final Set<String> ONE_SIDE = Set.of("professional", "facility");
        static final Set<String> SIDES = Set.of("professional", "facility", "both");
        static final Set<String> SPECIALTIES = Set.of(
                "Interventional radiology",
                "Diagnostic radiology",
                "Radiation oncology",
                "Orthopaedic surgery",
                "Anesthesiology or pain",
                "Surgery",
                "Medical oncology",
                "Advanced practice",
                "Other specialty",
                "Unknown");
        static final Set<String> PAYERS = Set.of(
                "Aetna", "Blue Cross Blue Shield", "Cigna Health", "UnitedHealthcare", "Medicare", "Other payer");
        static final Set<String> LINES_OF_BUSINESS =
                Set.of("Commercial", "Medicare fee-for-service", "Medicare Advantage", "Medicaid", "Other");
        static final Set<String> PRICED_FEE_BASES = Set.of(
                "Professional, facility",
                "Professional, non-facility",
                "Hospital outpatient facility",
                "Ambulatory surgical center facility");
    }

    private static final List<Column> EVERYWHERE = List.of(
            flag("on_card"),
            text("source"),
            date("effective_from").optional(),
            date("effective_to").optional());

    private final Lookup lookup;
    private final List<String> key;
    private final List<Column> ownColumns;

    ReferenceTable(Lookup lookup, List<String> key, Column... ownColumns) {
        this.lookup = lookup;
        this.key = key;
        this.ownColumns = List.of(ownColumns);
    }

    /** Name of the database table and stem of the file. */
    String tableName() {
        return name().toLowerCase(Locale.ROOT);
    }

    String fileName() {
        return tableName() + ".csv";
    }

    Lookup lookup() {
        return lookup;
    }

    /** Columns that name what a row is about; the periods of rows with one key do not overlap. */
    List<String> key() {
        return key;
    }

    /** All columns, in the order of the file. */
    List<Column> columns() {
        return Stream.concat(ownColumns.stream(), EVERYWHERE.stream()).toList();
    }
}
