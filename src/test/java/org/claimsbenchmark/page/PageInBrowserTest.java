package org.claimsbenchmark.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalLong;
import org.assertj.core.api.InstanceOfAssertFactories;
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
class PageInBrowserTest {

    private static final Path PICTURES = Path.of("target", "page");

    @TempDir
    static Path folder;

    private static Browser browser;
    private static Path page;

    @BeforeAll
    static void makeThePageOfTheSamples() throws SQLException, IOException {
        browser = Browser.open();
        TestDatabase database = TestDatabase.fresh();
        TestRun.once(database, "main", Path.of("input-samples"));
        page = folder.resolve("report.html");
        try (Connection connection = database.connect()) {
            Files.writeString(
                    page, AnalystsPage.html(connection, "main", OptionalLong.empty(), ""), StandardCharsets.UTF_8);
        }
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
    void onPaperEverythingIsOpenAndNothingIsCut() throws IOException {
        browser.ask("window.dispatchEvent(new Event('beforeprint'))");
        assertThat(browser.list(
                        "return [...document.querySelectorAll('main details:not([open])')].map(d => d.textContent)"))
                .isEmpty();
        browser.ask("window.dispatchEvent(new Event('afterprint'))");
        browser.print(PICTURES.resolve("page.pdf"));
        assertThat(PICTURES.resolve("page.pdf")).isNotEmptyFile();
    }

    private static String resource(String name) throws IOException {
        return new String(PageInBrowserTest.class.getResourceAsStream(name).readAllBytes(), StandardCharsets.UTF_8);
    }
}
