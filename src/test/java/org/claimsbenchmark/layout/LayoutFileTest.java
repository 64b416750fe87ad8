package org.claimsbenchmark.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A layout is reviewed data: what is not understood stops the start, with file and line. */
class LayoutFileTest {

    @Test
    void theStandardLayoutIsSound() throws IOException {
        Layout layout = LayoutFile.read("tuva.yaml", new StringReader(standard()));

        assertThat(layout.version()).isEqualTo(2);
        assertThat(layout.fields()).hasSize(32);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "layout: tuva-medical-claim|layot: tuva|unknown key layot; expected one of amounts, claim_amounts,",
                "layout: tuva-medical-claim|layout: Tuva claims|expected a name of lower case letters, digits and dashes",
                "version: 2|version: two|expected a whole number from 1 to 999",
                "dictionary: https|dictionary: http|expected a link that begins with https",
                "  plan:|  plam:|unknown key plam; expected one of allowed_amount,",
                "  plan: [plan]|  plan: [payer]|header payer is claimed by both payer and plan; keep one",
                "  plan: [plan]|  plan: [drg_code]|header drg_code is claimed by both plan and unused; keep one",
                "  plan: [plan]|  plan: []|expected at least one header of plan",
                "  plan: [plan]|  plan: {headers: plan}|expected a list",
                "  plan: [plan]|  plan: [Plan Name]|expected a header in lower case letters, digits and single underscores, as plan_name",
                "  plan: [plan]|  plan: [plan_#]|a header holds # exactly when its field has up_to, or is of_line",
                "  plan: [plan]|  plan: {columns: [plan_a, plan_b]}|plan stands in one column",
                "  plan: [plan]|  plan: {headers: [plan], of_line: true}|only rows with lines in columns have columns of a line",
                "  plan: [plan]|  plan: {headers: [plan], dates: {forms: [yyyyMMdd]}}|plan is no date; remove its forms",
                "  plan: [plan]|  plan: {headers: [plan], implied_decimals: 9}|expected 1 to 6 decimals",
                "  claim_id: [claim_id]|  final_action: [claim_id]|missing claim_id, without which no claim line can be read",
                "up_to: 25|up_to: 0|expected a whole number from 1 to 999",
                "forms: [yyyy-MM-dd|forms: [yy-MM-dd|unknown form; expected one of yyyy-MM-dd, yyyyMMdd",
                "forms: [yyyy-MM-dd|forms: [MMddyyyy|yyyyMMdd and MMddyyyy cannot be told apart",
                "fillers: [0001-01-01|fillers: [0001-02-30|expected a date such as 9999-12-31",
                "denied: [denied|denied: [void|this word already has a meaning; keep one",
                "  - file_name|  - claim_id|header claim_id is claimed by both claim_id and unused; keep one",
                "apportion: first_line|apportion: evenly|expected one of by_charge, first_line",
                "apportion: first_line|apportion: by_charge|by_charge needs a charge_amount that is the line's own",
                "fields: [charge_amount, |fields: [payer, |expected an amount: charge_amount, allowed_amount or paid_amount",
                "layout: tuva|'layout: [tuva'|not YAML",
                "  plan: [plan]|  plan: !!java.net.URL [plan_x]|not YAML: Global tag is not allowed"
            })
    void aFaultNamesFileAndLine(String sound, String broken, String message) throws IOException {
        String text = standard();
        assertThat(text).contains(sound);
        String changed = text.replaceFirst(Pattern.quote(sound), Matcher.quoteReplacement(broken));

        assertThatThrownBy(() -> LayoutFile.read("tuva.yaml", new StringReader(changed)))
                .isInstanceOf(InvalidLayoutException.class)
                .hasMessageStartingWith("tuva.yaml line ")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            value = {
                "format: {delimiter: ab}^expected one character that is no letter, digit, blank or quote, or tab",
                "format: {delimiter: 'x'}^expected one character that is no letter",
                "format: {quoting: maybe}^expected one of doubled_quotes, none",
                "format: {encoding: EBCDIC}^expected one of ISO-8859-1, UTF-16, UTF-8, windows-1252",
                "format: {kind: parquet}^expected one of delimited, fixed-width, x12-835, x12-837",
                "format: {kind: x12-837, delimiter: '*'}^unknown key delimiter; expected one of kind",
                "format: {columns: [a, b]}^an extract without header is known by its first_record; add its marker",
                "format: {first_record: {marker: HD}}^a first record stands in place of a header; add columns",
                "format: {first_record: {marker: HD}, columns: [a, A]}^column A stands twice; rename one",
                "format: {kind: fixed-width, columns: [claim_id 1-10, line 10-12]}^expected columns from left to right without overlap, found one that begins at 10 after one that ends at 10",
                "format: {kind: fixed-width, columns: [claim_id]}^expected a name and its first and last character, such as claim_id 1-12",
                "shape: {lines_in_rows: 3}^unknown key lines_in_rows",
                "shape: {header_and_lines: {header: H, line: L, header_columns: [k, id], line_columns: [k, no], claim_id: id}}^expected a column that header_columns and line_columns both have",
                "amounts: {negative: [red]}^expected one of credit, parentheses, trailing_minus, zoned",
                "constants: {plan: X}^plan is a column under fields as well as a constant; keep one",
                "rejects_allowed: {BAD_DATES: 5}^unknown key BAD_DATES; expected one of BAD_AMOUNT, BAD_DATE",
                "rejects_allowed: {percent: 120}^expected a number from 0 to 100",
                "part: half^expected one of charges, remittance, whole",
            })
    void aFaultInAnOptionalPartNamesFileAndLine(String part, String message) throws IOException {
        String text = standard() + part + "\n";
        int line = text.split("\n").length;

        assertThatThrownBy(() -> LayoutFile.read("own.yaml", new StringReader(text)))
                .isInstanceOf(InvalidLayoutException.class)
                .hasMessageStartingWith("own.yaml line " + line + ": ")
                .hasMessageContaining(message);
    }

    @Test
    void aConstantThatMeansNothingIsAFault() {
        String layout = """
                layout: own
                version: 1
                dates: {forms: [yyyyMMdd]}
                constants: {payer: X, claim_type: institutional}
                words: {claim_type: {professional: [prof]}}
                fields: {claim_id: claim, claim_line_number: line, person_id: person, hcpcs_code: code, claim_start_date: day}
                """;

        assertThatThrownBy(() -> LayoutFile.read("own.yaml", new StringReader(layout)))
                .hasMessage("own.yaml line 4: this is none of the words of claim_type; add it there");
        assertThat(LayoutFile.read("own.yaml", new StringReader(layout.replace("institutional", "Prof.")))
                        .constants())
                .containsEntry(ClaimField.CLAIM_TYPE, "Prof.");
    }

    @Test
    void aLineMayHaveColumnsOfItsOwnBesideNumberedColumnsOfTheClaim() {
        Layout layout = LayoutFile.read("own.yaml", new StringReader("""
                layout: own
                version: 1
                shape: {lines_in_columns: 2}
                dates: {forms: [yyyyMMdd]}
                fields:
                  claim_id: claim
                  person_id: person
                  claim_start_date: day
                  hcpcs_code: {headers: [code_#], of_line: true}
                  diagnosis_code: {of_line: true, columns: [line_dx_#], headers: [dx_#], up_to: 2}
                """));

        assertThat(layout.targets())
                .containsEntry("line_dx_#", new Layout.Target(ClaimField.DIAGNOSIS_CODE, 0))
                .containsEntry("dx_1", new Layout.Target(ClaimField.DIAGNOSIS_CODE, 1))
                .containsEntry("dx_2", new Layout.Target(ClaimField.DIAGNOSIS_CODE, 2));
        RowExpansion expansion = RowExpansion.of(
                layout,
                (Shape.LinesInColumns) layout.shape(),
                List.of("claim", "dx_1", "dx_2", "code_1", "code_2", "line_dx_1", "line_dx_2"));
        assertThat(expansion.names())
                .containsExactly("claim", "dx_1", "dx_2", "code_#", "line_dx_#", "line of the row");
    }

    @Test
    void theLineIsThatOfTheFault() {
        assertThatThrownBy(() -> LayoutFile.read("tuva.yaml", new StringReader("# a comment\nlayout: x\nlayot: y\n")))
                .hasMessageStartingWith("tuva.yaml line 3: unknown key layot");
    }

    @Test
    void anEmptyFileIsNoLayout() {
        assertThatThrownBy(() -> LayoutFile.read("tuva.yaml", new StringReader("# nothing\n")))
                .hasMessage("tuva.yaml: expected a layout, found an empty file");
    }

    private static String standard() throws IOException {
        try (InputStream in = LayoutFileTest.class.getResourceAsStream("/layouts/tuva-medical-claim.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
