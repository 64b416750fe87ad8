package org.claimsbenchmark.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
@Tag("any-server")
class ExamplePageTest {

    private static final Path EXAMPLE = Path.of("reports", "example", "report.html");

    @Test
    void theExampleIsThePageOfTheSamplesButForItsTime() throws SQLException, IOException {
        String made = withoutTime(SamplesPage.made().html());
        String example = withoutTime(Files.readString(EXAMPLE));
        int parting = Arrays.mismatch(made.toCharArray(), example.toCharArray());
        assertThat(around(made, parting))
                .as(
                        "where %s, to be made anew as reports/README.md says, differs first from %s",
                        EXAMPLE, SamplesPage.made().file())
                .isEqualTo(around(example, parting));
    }

    /** As much as one wants to see of a page that differs at a place; empty of pages that are alike. */
    private static String around(String page, int place) {
        return place < 0 ? "" : page.substring(Math.max(0, place - 150), Math.min(page.length(), place + 150));
    }

    private static String withoutTime(String page) {
        return page.replaceAll("\\d{4}-\\d{2}-\\d{2}T[0-9:]+Z", "TIME");
    }
}
