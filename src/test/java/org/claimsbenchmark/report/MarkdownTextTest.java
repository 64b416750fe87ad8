package org.claimsbenchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file is called, a report shows its name and does nothing else with it, as a reader of Markdown sees it. */
class MarkdownTextTest {

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), StrikethroughExtension.create(), AutolinkExtension.create());
    private static final Parser MARKDOWN =
            Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();
    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder().extensions(EXTENSIONS).build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>.csv",
                "<img src=x onerror=alert(1)>.csv",
                "&lt;b&gt;.csv",
                "[remedy](javascript:alert(1)).csv",
                "![](file.png)",
                "[a]: b",
                "<https://example.org/>",
                "https://example.org/a.csv",
                "www.example.org/a.csv",
                "**bold** and *slanted* and _slanted_ and __bold__.csv",
                "~~gone~~.csv",
                "`code`.csv",
                "``` fence",
                "a|b|c.csv",
                "| - | - |",
                "back\\slash\\|.csv",
                "# heading.csv",
                "heading #",
                "- item.csv",
                "+ item.csv",
                "1. item.csv",
                "12) item.csv",
                "=====",
                "-----",
                "> quote.csv",
                "$\\sqrt{2}$.csv",
                "DE1_0_carrier_claims.csv",
                "étude/данные/文件.csv",
            })
    void aNameReadsAsItIsAndHasNoEffect(String name) {
        assertThat(MARKDOWN.parse("- " + MarkdownText.atStart(name))).satisfies(list -> {
            assertThat(HTML.render(list)).startsWith("<ul>\n<li>").containsOnlyOnce("<li>");
            assertThat(tags(HTML.render(list))).isEqualTo("<ul><li></li></ul>");
            assertThat(text(list)).isEqualTo("- " + name);
        });
        TextTable table = new TextTable("extract", ">read");
        table.add(List.of(name, "1"));
        String html = HTML.render(MARKDOWN.parse(table.toMarkdown()));
        assertThat(tags(html))
                .isEqualTo("<table><thead><tr><th></th><th align=\"right\"></th></tr></thead>"
                        + "<tbody><tr><td></td><td align=\"right\"></td></tr></tbody></table>");
        assertThat(text(MARKDOWN.parse(table.toMarkdown()))).contains(name + "| 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb.csv", "a\r\n\r\n# b.csv", "a\u001b[31mb.csv", "a\u202Eb.csv", "a\u0000b", "a\u2028b"})
    void charactersThatAreNotSeenAreShown(String name) {
        assertThat(MarkdownText.of(name)).contains("\uFFFD").doesNotContainPattern("[\\p{Cc}\\p{Cf}\\u2028]");
    }

    /** Without what is not seen and keeps an address from being a link. */
    private static String text(Node document) {
        return TEXT.render(document).replace("\u2060", "");
    }

    private static String tags(String html) {
        return html.replaceAll("(?<=>)[^<]*", "");
    }
}
