package org.claimsbenchmark.page.model;

import java.util.List;

/** One piece of a section. All text is plain text; the templates escape it. */
public sealed interface Block {

    /** A paragraph. */
    record Prose(String text) implements Block {}

    /** A heading inside a section. */
    record Heading(String text) implements Block {}

    /** Something that a reader must not miss. */
    record Note(String text) implements Block {}

    /** Figures that answer the reader's first questions. */
    record KeyFigures(List<KeyFigure> figures) implements Block {

        public KeyFigures {
            figures = List.copyOf(figures);
        }
    }

    /** A table that is open. */
    record OpenTable(Table table) implements Block {}

    /** A table that is behind its summary until it is asked for. */
    record FoldedTable(String summary, Table table) implements Block {}

    /**
     * Charts side by side where there is room, each over its own table.
     *
     * @param open whether the tables are open from the beginning
     */
    record Charts(List<Chart> charts, boolean open) implements Block {

        public Charts {
            charts = List.copyOf(charts);
        }

        public Charts(List<Chart> charts) {
            this(charts, false);
        }
    }

    /** Questions with their answers. */
    record Answers(List<Answer> answers) implements Block {

        public Answers {
            answers = List.copyOf(answers);
        }
    }

    /** Words with their meanings, folded. */
    record Glossary(String summary, List<Answer> words) implements Block {

        public Glossary {
            words = List.copyOf(words);
        }
    }

    /** Signs with their meanings. */
    record Signs(List<Sign> signs) implements Block {

        public Signs {
            signs = List.copyOf(signs);
        }
    }

    /** A paragraph that leads to the meanings of the signs. */
    record ReadingHelp(String text) implements Block {}

    /** Where a reader looks up one figure by payer, site and period. */
    record LookUp(List<Choices> payers, List<Choices> sites, List<Choices> periods) implements Block {

        public LookUp {
            payers = List.copyOf(payers);
            sites = List.copyOf(sites);
            periods = List.copyOf(periods);
        }
    }

    /**
     * @param sign bar, median, interval, whiskers, hatched or provisional, which are drawn; else the word or character itself
     * @param name of one that is drawn
     */
    record Sign(String sign, String name, String meaning) {}

    /** @param name the heading that they stand under; empty for none */
    record Choices(String name, List<Choice> options) {

        public Choices {
            options = List.copyOf(options);
        }
    }

    /** @param value index into the list of the look-up's data */
    record Choice(int value, String text) {}

    /**
     * @param label what is counted or measured
     * @param value with its unit
     * @param detail what it is over
     * @param trace the command that says where it comes from
     */
    record KeyFigure(String label, String value, String detail, String trace) {}

    /**
     * What is asked, or a word; and what there is to say.
     *
     * @param points what is said one by one after the text
     */
    record Answer(String question, String text, List<String> points) {

        public Answer {
            points = List.copyOf(points);
        }

        public Answer(String question, String text) {
            this(question, text, List.of());
        }
    }
}
