package org.claimsbenchmark.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
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

        assertThat(layout.version()).isEqualTo(1);
        assertThat(layout.fields()).containsOnlyKeys(ClaimField.values());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "layout: tuva|layot: tuva|unknown key layot; expected one of dates, dictionary, fields, layout",
                "version: 1|version: one|expected a whole number from 1 to 999",
                "dictionary: https|dictionary: http|expected a link that begins with https",
                "  plan:|  plam:|unknown key plam; expected one of allowed_amount,",
                "    headers: [plan]|    headers: [payer]|header payer is claimed by both payer and plan; keep one",
                "    headers: [plan]|    headers: [drg_code]|header drg_code is claimed by both plan and unused; keep one",
                "    headers: [plan]|    headers: []|expected at least one header of plan",
                "    headers: [plan]|    headers: plan|expected a list",
                "    headers: [plan]|    headers: [Plan]|expected a header in lower case",
                "    headers: [plan]|    headers: [plan_#]|a header holds # exactly when its field has up_to",
                "    headers: [plan]|    required: maybe|missing headers; add what is missing",
                "    required: true|    required: yes|expected true or false",
                "    up_to: 25|    up_to: 0|expected a whole number from 1 to 999",
                "[person_id, member_id]|[person_id, patient]|unknown field patient; expected one of those under fields",
                "forms: [yyyy-MM-dd|forms: [yy-MM-dd|unknown form; expected one of yyyy-MM-dd, yyyyMMdd",
                "fillers: [0001-01-01|fillers: [0001-02-30|expected a date such as 9999-12-31",
                "denied: [denied|denied: [void|this word already has a meaning; keep one",
                "  - file_name|  - claim_id|header claim_id is claimed by both claim_id and unused; keep one",
                "layout: tuva|'layout: [tuva'|not YAML",
                "    headers: [plan]|    headers: !!java.net.URL [plan_x]|not YAML: Global tag is not allowed"
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
