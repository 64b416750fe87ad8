package org.claimsbenchmark.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.claimsbenchmark.explain.CellKey;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.claimsbenchmark.testing.TestRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of the samples, as a reader's browser shows it. Pictures of it are left in target/page. */
@Tag("database")
@Tag("any-server")
class PageInBrowserTest {

    private static final Path PICTURES = Path.of("target", "page");

    private static Browser browser;
    private static Path page;

    @BeforeAll
    static void makeThePageOfTheSamples() throws SQLException, IOException {
        browser = Browser.open();
        page = SamplesPage.made().file();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void openThePage() {
        browser.medium("screen");
        browser.prefer("light");
        browser.resize(1200);
        browser.show(page);
    }

    @Test
    void itOpensWithoutAFaultAndAsksForNothing() {
        browser.requests();
        browser.console();
        browser.show(page);
        assertThat(browser.console()).isEmpty();
        assertThat(browser.requests())
                .isNotEmpty()
                .allMatch(address -> address.equals(page.toUri().toString()) || address.equals("data:,"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-related-line-without-its-index-line", "eleven-patients-are-shown"})
    void aPageOfLittleOrNothingOpensWithoutAFault(String sample, @TempDir Path folder)
            throws SQLException, IOException {
        TestDatabase database = TestDatabase.fresh();
        TestRun.once(database, "main", Path.of("input-samples", "tuva", sample));
        Path little = folder.resolve("report.html");
        try (Connection connection = database.connect()) {
            Files.writeString(little, AnalystsPage.html(connection, "main", OptionalLong.empty(), ""));
        }
        browser.console();
        browser.show(little);
        assertThat(browser.console()).isEmpty();
        assertThat(browser.list(
                        "return [...document.querySelectorAll('.chart')].filter(c => !c.querySelector('svg path'))"
                                + ".map(c => c.id)"))
                .as("charts without content")
                .isEmpty();
    }

    @Test
    void theBrowserHoldsTheContentSecurityPolicyAgainstAForeignScript() {
        browser.console();
        browser.ask("const s = document.createElement('script'); s.textContent = 'window.foreign = 1';"
                + " document.body.append(s)");
        assertThat(browser.ask("return window.foreign === undefined")).isEqualTo(true);
        assertThat(browser.console()).anyMatch(line -> line.contains("Content Security Policy"));
    }

    @Test
    void everyChartDraws() {
        assertThat(browser.ask("return document.querySelectorAll('.chart').length"))
                .asInstanceOf(InstanceOfAssertFactories.LONG)
                .isGreaterThan(5);
        assertThat(browser.list("return [...document.querySelectorAll('.chart')].filter(c => {"
                        + " const svg = c.querySelector('svg');"
                        + " return !svg || svg.getBoundingClientRect().height < 60 || svg.querySelectorAll('path').length < 4"
                        + " || svg.querySelectorAll('text').length < 2; }).map(c => c.id)"))
                .as("charts without content")
                .isEmpty();
    }

    @Test
    void chartsSideBySideNeitherCoverEachOtherNorLeaveHoles() {
        String distances =
                "const box = f => f.getBoundingClientRect(); return [...document.querySelectorAll('.charts')]"
                        + ".flatMap(g => [...g.children].map(f => [f, Math.min(...[...g.children].filter(o => o !== f"
                        + " && box(o).left < box(f).right && box(f).left < box(o).right && box(o).top >= box(f).top)"
                        + ".map(o => box(o).top - box(f).bottom))])).filter(one => one[1] < 12 || (one[1] > 24 && one[1] < Infinity))"
                        + ".map(one => one[0].getAttribute('aria-labelledby') + ' ' + one[1])";
        assertThat(browser.list(distances)).isEmpty();
        browser.ask("document.querySelector('#payers figure details').open = true");
        browser.ask("return new Promise(done => setTimeout(done, 100))");
        assertThat(browser.list(distances)).as("with the table of a chart open").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1200, 400})
    void nothingIsWiderThanTheWindow(int width) {
        browser.resize(width);
        browser.show(page);
        browser.ask("document.querySelectorAll('details').forEach(fold => fold.open = true)");
        assertThat(browser.ask("return document.documentElement.scrollWidth")).isEqualTo((long) width);
        browser.photograph(PICTURES.resolve("light-" + width + ".png"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void allTextStandsOutFromWhatIsBehindIt(String scheme) throws IOException {
        browser.prefer(scheme);
        browser.show(page);
        browser.ask("document.querySelectorAll('details').forEach(fold => fold.open = true)");
        assertThat(browser.list(resource("contrast.js"))).isEmpty();
        browser.photograph(PICTURES.resolve(scheme + "-contrast.png"));
    }

    @Test
    void theLookUpShowsTheVeryCellThatIsPublished() throws SQLException, IOException {
        choose("payer", "Aetna");
        choose("site", "Hospital outpatient, on campus");
        choose("period", "2025");
        String[] shown = row("Professional, facility");
        try (Connection connection = SamplesPage.made().database().connect();
                Statement statement = connection.createStatement();
                ResultSet cell = statement.executeQuery("select line_count, patient_count, allowed_p50"
                        + " from benchmark.cell where edition = 'main' and payer = 'Aetna'"
                        + " and site_of_service = 'Hospital outpatient, on campus' and period = 'year'"
                        + " and period_start = '2025-01-01' and fee_basis = 'Professional, facility'"
                        + " and (line_of_business, modifier_use, diagnosis_group, specialty, state)"
                        + " = ('All', 'All', 'All', 'All', 'All')")) {
            assertThat(cell.next()).isTrue();
            assertThat(shown[1]).isEqualTo(cell.getString("line_count"));
            assertThat(shown[2]).isEqualTo(cell.getString("patient_count"));
            assertThat(shown[7].replace(",", "")).startsWith(cell.getString("allowed_p50"));
        }
    }

    @Test
    void theLookUpDoesNotTellSuppressedFromEmpty() {
        choose("payer", "Not in input");
        choose("site", "Emergency room");
        assertThat(browser.list("return [...document.querySelectorAll('#looked-up tbody tr')].map(r => r.innerText)"))
                .isNotEmpty()
                .allMatch(row -> row.contains("suppressed or no lines"));
    }

    @Test
    void aMonthThatIsNotShownIsHatchedAndHasNoNumber() throws SQLException, IOException {
        List<String> drawn = browser.list(
                "return JSON.parse(document.getElementById('data').textContent).charts.filter(c =>"
                        + " c.data.type === 'months').flatMap(c => c.data.places.filter(p => 'lines' in p).map(p =>"
                        + " document.getElementById(c.id + '-title').firstChild.textContent + ' ' + p.name + ' ' + p.lines))");
        List<String> published = Rows.of(
                        SamplesPage.made().database(),
                        "select fee_basis || ' ' || to_char(period_start, 'YYYY-MM') || ' ' || line_count as month from benchmark.cell"
                                + " where edition = 'main' and period = 'month' and not suppressed and (payer, line_of_business,"
                                + " site_of_service, modifier_use, diagnosis_group, specialty, state)"
                                + " = ('All', 'All', 'All', 'All', 'All', 'All', 'All')")
                .stream()
                .map(row -> row.get("month").toString())
                .toList();
        assertThat(drawn).isNotEmpty().containsExactlyInAnyOrderElementsOf(published);
        assertThat(
                        browser.list(
                                "return JSON.parse(document.getElementById('data').textContent).charts.filter(c =>"
                                        + " c.data.type === 'months' && c.data.places.some(p => !('lines' in p)) !=="
                                        + " !!document.getElementById(c.id).querySelector('path[stroke=\"var(--hatch)\"]')).map(c => c.id)"))
                .as("charts with a hidden month and no hatching, or hatching and no hidden month")
                .isEmpty();
    }

    @Test
    void linesThatAreShownAndLinesThatAreNotAddUpToTheTotal() {
        choose("payer", "Aetna");
        assertThat(browser.list(
                        "return [...document.querySelectorAll('table')].filter(t => t.querySelector('tr.total'))"
                                + ".filter(t => { const head = [...t.tHead.rows[0].cells].findIndex(c => c.textContent === 'Lines');"
                                + " const lines = r => Number(r.cells[head].textContent.replace(/[^0-9]/g, '')) || 0;"
                                + " const rows = [...t.tBodies[0].rows].filter(r => r.cells.length > head);"
                                + " return rows.filter(r => r.className !== 'total').reduce((sum, r) => sum + lines(r), 0)"
                                + " !== lines(t.querySelector('tr.total')); }).map(t => t.caption.textContent)"))
                .as("tables whose rows do not add up")
                .isEmpty();
    }

    @Test
    void theCommandOfEachRowExplainsTheVeryCellThatTheRowIsReadFrom() throws SQLException, IOException {
        List<String> rows = browser.list(
                "return [...document.querySelectorAll('tr[data-trace^=\"explain --cell\"]')].map(r => {"
                        + " const head = [...r.closest('table').tHead.rows[0].cells].findIndex(c => c.textContent === 'Lines');"
                        + " return r.dataset.trace + '\t' + (head < 0 ? '' : r.cells[head].textContent.replace(/,/g, '')); })");
        assertThat(rows).hasSizeGreaterThan(100);
        try (Connection connection = SamplesPage.made().database().connect();
                PreparedStatement statement = connection.prepareStatement("select line_count from benchmark.cell"
                        + " where edition = 'main' and fee_basis = ? and payer = ? and line_of_business = ?"
                        + " and site_of_service = ? and modifier_use = ? and diagnosis_group = ? and specialty = ?"
                        + " and state = ? and to_char(coalesce(period_start, '2000-01-01'), case period when 'all' then '\"all\"'"
                        + " when 'year' then 'YYYY' when 'quarter' then 'YYYY-\"Q\"Q' else 'YYYY-MM' end) = ?")) {
            for (String row : rows) {
                String[] commandAndLines = row.split("\t", 2);
                List<String> parts = Pattern.compile("--cell (?:\"([^\"]*)\"|(\\S+))")
                        .matcher(commandAndLines[0])
                        .results()
                        .map(part -> part.group(1) == null ? part.group(2) : part.group(1))
                        .toList();
                CellKey.parse(parts);
                bind(statement, parts);
                try (ResultSet cell = statement.executeQuery()) {
                    boolean isShown = !commandAndLines[1].startsWith("≥"); // else single fee bases are
                    assertThat(cell.next()).as(row).isEqualTo(isShown);
                    if (isShown && !commandAndLines[1].isEmpty()) {
                        assertThat(commandAndLines[1]).as(row).isEqualTo(cell.getString("line_count"));
                    }
                }
            }
        }
    }

    private static void bind(PreparedStatement statement, List<String> parts) throws SQLException {
        List<String> columns = List.of(
                "fee_basis",
                "payer",
                "line_of_business",
                "site_of_service",
                "modifier_use",
                "diagnosis_group",
                "specialty",
                "state");
        for (int i = 0; i < columns.size(); i++) {
            statement.setString(i + 1, value(parts, columns.get(i)).orElse("All"));
        }
        statement.setString(columns.size() + 1, value(parts, "period").orElse("all"));
    }

    private static Optional<String> value(List<String> parts, String column) {
        return parts.stream()
                .filter(part -> part.startsWith(column + "="))
                .map(part -> part.substring(column.length() + 1))
                .findFirst();
    }

    @Test
    void aFigureOpensItsCommandAndAViewItsQueryAndBothLetTheReaderBack() {
        choose("payer", "Aetna");
        choose("period", "2025 Q3");
        open("#looked-up tbody tr:first-child button");
        assertThat(browser.ask("return document.querySelector('#trace code').textContent"))
                .isEqualTo("java -jar claims-benchmark.jar explain --cell \"fee_basis=Professional, facility\""
                        + " --cell \"payer=Aetna\" --cell \"period=2025-Q3\" --run 1");
        assertThat(browser.ask("return document.querySelector('#trace').contains(document.activeElement)"))
                .isEqualTo(true);
        browser.ask("document.querySelector('#trace form button:not(.copy)').click()");
        assertThat(browser.ask("return document.activeElement.matches('#looked-up button')"))
                .isEqualTo(true);
        open("#findings tbody tr:first-child button");
        assertThat((String) browser.ask("return document.querySelector('#trace code').textContent"))
                .startsWith("java -jar claims-benchmark.jar explain --view finding --cell code=")
                .endsWith(" --run 1");
        browser.ask("document.querySelector('#trace form button:not(.copy)').click()");
        open("#findings caption button");
        assertThat(browser.ask("return document.querySelector('#trace code').textContent"))
                .isEqualTo(
                        "java -jar claims-benchmark.jar query \"select * from benchmark.finding where edition = 'main'\"");
    }

    private static void open(String button) {
        browser.ask(
                "const b = document.querySelector(arguments[0]); const fold = b.closest('details');"
                        + " if (fold) { fold.open = true; } b.focus(); b.click()",
                button);
    }

    @Test
    void thoseWhoDoNotSeeItFindTheirWay() {
        assertThat(browser.list("return ['header', 'nav[aria-label]', 'main', 'footer', 'a.skip[href=\"#main\"]']"
                        + ".filter(landmark => document.querySelectorAll(landmark).length !== 1)"))
                .as("landmarks that are missing or twice there")
                .isEmpty();
        assertThat(browser.list("let before = 0; return [...document.querySelectorAll('h1, h2, h3, h4')].filter(h => {"
                        + " const level = Number(h.tagName[1]); const skips = level > before + 1; before = level;"
                        + " return skips; }).map(h => h.textContent)"))
                .as("headings that skip a level")
                .isEmpty();
        assertThat(browser.list("return [...document.querySelectorAll('.chart')].filter(c =>"
                        + " c.getAttribute('role') !== 'img' || c.getAttribute('aria-label').length < 30"
                        + " || !c.closest('figure').querySelector('table')).map(c => c.id)"))
                .as("charts without a label or a table")
                .isEmpty();
        assertThat(browser.list("const seen = new Set(); return [...document.querySelectorAll('[id]')].map(e => e.id)"
                        + ".filter(id => seen.size === seen.add(id).size)"))
                .as("identifiers that are there twice")
                .isEmpty();
        assertThat(browser.list("return [...document.querySelectorAll('table')].filter(t => !t.caption"
                        + " || t.querySelector('thead th:not([scope=col])') || t.querySelector('tbody tr > :first-child:not([scope=row])'))"
                        + ".map(t => t.caption ? t.caption.textContent : 'no caption')"))
                .as("tables without caption or heads")
                .isEmpty();
    }

    @Test
    void onPaperAllFiguresAreOpenAndWordsAsTheReaderLeftThem() throws IOException {
        browser.ask("window.dispatchEvent(new Event('beforeprint'))");
        assertThat(browser.list("return [...document.querySelectorAll('main details:not([open])')]"
                        + ".filter(d => !d.matches('.words') || d.querySelector('table')).map(d => d.textContent)"))
                .isEmpty();
        assertThat(browser.ask("return document.querySelectorAll('.words[open]').length"))
                .isEqualTo(0L);
        browser.ask("window.dispatchEvent(new Event('afterprint'))");
        browser.print(PICTURES.resolve("page.pdf"));
        assertThat(PICTURES.resolve("page.pdf")).isNotEmptyFile();
    }

    private static void choose(String name, String option) {
        browser.ask(
                "const s = document.querySelector('.look-up').elements[arguments[0]];"
                        + " s.value = [...s.options].find(o => o.textContent === arguments[1]).value;"
                        + " s.dispatchEvent(new Event('change', {bubbles: true}))",
                name,
                option);
    }

    private static String[] row(String feeBasis) {
        return browser.list(
                        "return [...[...document.querySelectorAll('#looked-up tbody tr')]"
                                + ".find(r => r.cells[0].textContent === arguments[0]).cells].map(c => c.textContent)",
                        feeBasis)
                .toArray(String[]::new);
    }

    private static String resource(String name) throws IOException {
        return new String(PageInBrowserTest.class.getResourceAsStream(name).readAllBytes(), StandardCharsets.UTF_8);
    }
}
