package org.claimsbenchmark.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
@Tag("any-server")
class ExamplePageTest {

    private static final Path EXAMPLE = Path.of("reports", "example", "report.html");

    @Test
    void theExampleIsThePageOfTheSamplesButForItsTime() throws SQLException, IOException {
        assertThat(withoutTime(SamplesPage.made().html()))
                .as(
                        "%s, to be made anew as reports/README.md says, beside %s",
                        EXAMPLE, SamplesPage.made().file())
                .isEqualTo(withoutTime(Files.readString(EXAMPLE)));
    }

    private static String withoutTime(String page) {
        return page.replaceAll("\\d{4}-\\d{2}-\\d{2}T[0-9:]+Z", "TIME");
    }
}
