package org.claimsbenchmark.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Broken tables stop the start, and every fault says in which file and row to look. */
class BrokenTablesTest {

    private static final String MODIFIER_LT = "LT,left side,both,valid for one side; not with 50,true,none,true,";

    static Stream<Arguments> brokenTables() {
        return Stream.of(
                broken(
                        "a modifier listed twice",
                        new TamperedTables().add("modifier.csv", "LT,left,both,valid,true,none,true,some source,,"),
                        "modifier.csv",
                        last("modifier.csv"),
                        "overlaps row 14"),
                broken(
                        "periods of one code that overlap by a day",
                        new TamperedTables()
                                .add("place_of_service.csv", "98,Old,facility,,,false,some source,,2020-01-01")
                                .add("place_of_service.csv", "98,New,facility,,,false,some source,2020-01-01,"),
                        "place_of_service.csv",
                        last("place_of_service.csv") + 1,
                        "overlaps row " + last("place_of_service.csv")),
                broken(
                        "a short period inside a long one that began earlier",
                        new TamperedTables()
                                .add("place_of_service.csv", "98,A,facility,,,false,some source,2000-01-01,2020-12-31")
                                .add("place_of_service.csv", "98,B,facility,,,false,some source,2001-01-01,2001-12-31")
                                .add("place_of_service.csv", "98,C,facility,,,false,some source,2015-01-01,2015-12-31"),
                        "place_of_service.csv",
                        last("place_of_service.csv") + 2,
                        "overlaps row " + last("place_of_service.csv")),
                broken(
                        "a period that ends before it begins",
                        new TamperedTables()
                                .add("modifier.csv", "Q9,x,both,valid,true,none,false,s,2020-01-01,2019-12-31"),
                        "modifier.csv",
                        last("modifier.csv"),
                        "is before effective_from"),
                broken(
                        "a date that is not on the calendar",
                        new TamperedTables().add("modifier.csv", "Q9,x,both,valid,true,none,false,s,2023-02-29,"),
                        "modifier.csv",
                        last("modifier.csv"),
                        "is not a date as YYYY-MM-DD"),
                broken(
                        "an effective date where no lookup could honour it",
                        new TamperedTables().add("payer_alias.csv", "ACME,Other payer,true,false,s,2020-01-01,"),
                        "payer_alias.csv",
                        last("payer_alias.csv"),
                        "asked without a service date"),
                broken(
                        "an alias of an unknown payer",
                        new TamperedTables().add("payer_alias.csv", "ACME,Acme Health,true,false,s,,"),
                        "payer_alias.csv",
                        last("payer_alias.csv"),
                        "'Acme Health' is not in payer.csv"),
                broken(
                        "an alias that no normalised name can hold",
                        new TamperedTables().add("payer_alias.csv", "Acme-Health,Other payer,true,false,s,,"),
                        "payer_alias.csv",
                        last("payer_alias.csv"),
                        "is not a name in capital letters"),
                broken(
                        "a payer that is no value of the dimension",
                        new TamperedTables().add("payer.csv", "Acme Health,some note,false,s,,"),
                        "payer.csv",
                        last("payer.csv"),
                        "is none of the values"),
                broken(
                        "a card form that is no row",
                        new TamperedTables().add("diagnosis.csv", "Z999,Z99.9,thing,,true,true,M8499XA,false,s,,"),
                        "diagnosis.csv",
                        last("diagnosis.csv"),
                        "'M8499XA' is not in diagnosis.csv"),
                broken(
                        "a card form that is a code itself",
                        new TamperedTables().add("diagnosis.csv", "Z999,Z99.9,thing,,true,true,C7951,false,s,,"),
                        "diagnosis.csv",
                        last("diagnosis.csv"),
                        "'C7951' is a code itself"),
                broken(
                        "a diagnosis with its dot",
                        new TamperedTables().add("diagnosis.csv", "Z99.9,Z99.9,thing,,true,true,,false,s,,"),
                        "diagnosis.csv",
                        last("diagnosis.csv"),
                        "is not a code in capital letters"),
                broken(
                        "a printed code that is another code",
                        new TamperedTables().add("diagnosis.csv", "Z999,Z99.8,thing,,true,true,,false,s,,"),
                        "diagnosis.csv",
                        last("diagnosis.csv"),
                        "is not the code with its dot"),
                broken(
                        "a related procedure that is no procedure",
                        new TamperedTables().add("related_procedure.csv", "99999,x,y,z,false,s,,"),
                        "related_procedure.csv",
                        last("related_procedure.csv"),
                        "'99999' is not in procedure.csv"),
                broken(
                        "a pair with an unknown procedure",
                        new TamperedTables().add("ncci_pair.csv", "facility,20982,99999,true,false,s,,"),
                        "ncci_pair.csv",
                        last("ncci_pair.csv"),
                        "'99999' is not in procedure.csv"),
                broken(
                        "a conflict with an unknown modifier",
                        new TamperedTables().add("modifier_conflict.csv", "50,ZZ,both,reason,false,s,,"),
                        "modifier_conflict.csv",
                        last("modifier_conflict.csv"),
                        "'ZZ' is not in modifier.csv"),
                broken(
                        "a modifier excluded from every claim",
                        new TamperedTables().add("modifier_conflict.csv", "52,,both,reason,false,s,,"),
                        "modifier_conflict.csv",
                        last("modifier_conflict.csv"),
                        "a modifier alone is excluded from one"),
                broken(
                        "a specialty that is no value of the dimension",
                        new TamperedTables().add("taxonomy.csv", "2085Z0000X,x,,Radiology,true,false,s,,"),
                        "taxonomy.csv",
                        last("taxonomy.csv"),
                        "'Radiology' is none of the values"),
                broken(
                        "a discrepancy about a code that is not on the card",
                        new TamperedTables().add("reference_discrepancy.csv", "modifier,TC,a,b,c,true,s,,"),
                        "reference_discrepancy.csv",
                        last("reference_discrepancy.csv"),
                        "not a row of modifier.csv that is on the card"),
                broken(
                        "an amount that is not what its factors give",
                        new TamperedTables().replace("medicare_amount.csv", "353.22", "353.23"),
                        "medicare_amount.csv",
                        4,
                        "which gives 353.22"),
                broken(
                        "an amount with a dollar sign",
                        new TamperedTables().replace("medicare_amount.csv", "9255.83", "$9255.83"),
                        "medicare_amount.csv",
                        18,
                        "is not a decimal number"),
                broken(
                        "an amount for a part of its year",
                        new TamperedTables().replace("medicare_amount.csv", "2026-12-31", "2026-11-30"),
                        "medicare_amount.csv",
                        12,
                        "are not its first and last day"),
                broken(
                        "a blank where a value must be",
                        new TamperedTables().replace("modifier.csv", MODIFIER_LT, MODIFIER_LT.replace("left side", "")),
                        "modifier.csv",
                        14,
                        "is blank"),
                broken(
                        "a flag that is neither true nor false",
                        new TamperedTables().replace("modifier.csv", MODIFIER_LT, MODIFIER_LT.replace("true", "yes")),
                        "modifier.csv",
                        14,
                        "is not true or false"),
                broken(
                        "a row with a field too few",
                        new TamperedTables().add("modifier.csv", "Q9,x,both,valid,true,none,false,s"),
                        "modifier.csv",
                        last("modifier.csv"),
                        "has 8 fields, expected 10"),
                broken(
                        "a column that is missing",
                        new TamperedTables().replace("modifier.csv", "payment_effect", "effect"),
                        "modifier.csv",
                        1,
                        "the column is missing"),
                broken(
                        "a column that stands there twice",
                        new TamperedTables().replace("modifier.csv", "effective_to", "effective_from"),
                        "modifier.csv",
                        1,
                        "stands there twice"),
                broken(
                        "a file that is missing",
                        new TamperedTables().remove("unit_limit.csv"),
                        "unit_limit.csv",
                        0,
                        "the file is missing"),
                broken(
                        "a table without rows",
                        new TamperedTables()
                                .change(
                                        "unit_limit.csv",
                                        text -> text.lines().findFirst().orElseThrow()),
                        "unit_limit.csv",
                        0,
                        "has no row"),
                broken(
                        "a quote that is never closed",
                        new TamperedTables().add("unit_limit.csv", "facility,20982,1,\"open"),
                        "unit_limit.csv",
                        last("unit_limit.csv") - 1,
                        "cannot be read beyond this row"),
                broken(
                        "bytes that are not UTF-8",
                        new TamperedTables()
                                .replace("unit_limit.csv", "absolute limit a day", "limite journali\u00e8re")
                                .inCharset("unit_limit.csv", StandardCharsets.ISO_8859_1),
                        "unit_limit.csv",
                        1,
                        "UTF-8"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenTables")
    void everyFaultNamesFileAndRow(String what, TamperedTables tables, String file, int row, String words) {
        ReferenceFaultException refusal = refusalOf(tables);

        assertThat(refusal.faults()).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo(file);
            assertThat(fault.row()).isEqualTo(row);
            assertThat(fault.sentence()).contains(words);
        });
        assertThat(refusal).hasMessageContaining(row == 0 ? file : file + " row " + row);
    }

    @Test
    void allFaultsOfAllTablesAreReportedAtOnce() {
        ReferenceFaultException refusal = refusalOf(new TamperedTables()
                .add("modifier.csv", "q9,,neither,valid,maybe,none,false,s,yesterday,")
                .add("payer_alias.csv", "ACME,Acme Health,true,false,s,,")
                .add("ncci_pair.csv", "facility,20982,99999,true,false,s,,"));

        assertThat(refusal.faults())
                .extracting(fault -> fault.file() + " " + fault.column())
                .containsExactlyInAnyOrder(
                        "modifier.csv code",
                        "modifier.csv name",
                        "modifier.csv claim_side",
                        "modifier.csv indicators_allow",
                        "modifier.csv effective_from",
                        "payer_alias.csv payer",
                        "ncci_pair.csv column_2");
    }

    @Test
    void aTableThatCannotBeReadDoesNotCountAgainstTheRowsThatReferToIt() {
        assertThat(refusalOf(new TamperedTables().remove("payer.csv")).faults())
                .extracting(ReferenceFault::file)
                .isEqualTo(List.of("payer.csv"));
    }

    private static ReferenceFaultException refusalOf(TamperedTables tables) {
        ReferenceFaultException refusal = catchThrowableOfType(ReferenceFaultException.class, tables::load);
        assertThat(refusal).isNotNull();
        return refusal;
    }

    /** Row number that a row added to the file gets. */
    private static int last(String file) {
        return TamperedTables.lines(file) + 1;
    }

    private static Arguments broken(String what, TamperedTables tables, String file, int row, String words) {
        return Arguments.of(what, tables, file, row, words);
    }
}
