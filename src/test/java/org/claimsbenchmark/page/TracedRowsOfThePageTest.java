package org.claimsbenchmark.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.claimsbenchmark.explain.Explanation;
import org.claimsbenchmark.explain.RowKey;
import org.claimsbenchmark.history.Listing;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The rows of the page that are no cells: their own commands lead to the records that they count. */
@Tag("database")
@Tag("any-server")
class TracedRowsOfThePageTest {

    private static final Pattern COMMAND = Pattern.compile("data-trace=\"explain --view (\\w+)((?: --cell [^\"]*)?)\"");
    private static final Pattern PART = Pattern.compile("--cell (?:&#34;(.*?)&#34;|(\\S+))");

    @Test
    void theLinesOfEachRowAddUpToWhatIsPublished() throws SQLException, IOException {
        Set<String> commands = new TreeSet<>(COMMAND.matcher(SamplesPage.made().html())
                .results()
                .map(command -> command.group(1) + command.group(2))
                .toList());
        assertThat(commands.stream().map(command -> command.split(" ")[0]).distinct())
                .containsExactlyInAnyOrder(
                        "finding",
                        "modifier_frequency",
                        "co_billing",
                        "discrepancy_effect",
                        "outlier_rule",
                        "payment_lag",
                        "unknown_code");
        int shown = 0;
        try (Connection connection = SamplesPage.made().database().connect()) {
            Explanation explanation = Explanation.of(connection);
            for (String command : commands) {
                List<String> parts = PART.matcher(command)
                        .results()
                        .map(part -> part.group(1) == null ? part.group(2) : part.group(1))
                        .toList();
                List<Listing> told = explanation.row("main", null, RowKey.parse(command.split(" ")[0], parts), 1);
                List<List<Object>> figures = told.get(1).rows();
                assertThat(figures).as(command).noneMatch(figure -> "NO".equals(figure.get(3)));
                shown += figures.stream().anyMatch(figure -> "yes".equals(figure.get(3))) ? 1 : 0;
            }
        }
        assertThat(shown).isGreaterThan(100);
    }
}
