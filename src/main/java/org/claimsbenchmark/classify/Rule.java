package org.claimsbenchmark.classify;

/** The rules that decide a dimension's value; the code is kept on every line, the sentence is published. */
public enum Rule {
    ;

    private final String code;
    private final Dimension dimension;
    private final String sentence;

    Rule(String code, Dimension dimension, String sentence) {
        this.code = code;
        this.dimension = dimension;
        this.sentence = sentence;
    }

    /** Short and stable, for example {@code SITE-2}; unique among all rules. */
    public String code() {
        return code;
    }

    public Dimension dimension() {
        return dimension;
    }

    /** What the rule says, in one sentence. */
    public String sentence() {
        return sentence;
    }
}
