package org.claimsbenchmark.settle;

/** The rules that take a record out of a run; the code is kept in {@code claims.settlement}, the sentence is published. */
public enum SettlementRule {
    NOT_FINAL(
            "FINAL-0",
            "A record whose extract says that it is not the final action is superseded before any other rule, and takes"
                    + " part in none: it replaces nothing, and no reversal is meant for it."),
    VOID(
            "FINAL-1",
            "A void removes every other record of its claim line from the same or an earlier extract, and is superseded"
                    + " itself."),
    REPLACEMENT(
            "FINAL-2",
            "A replacement supersedes every record of its claim line from the same or an earlier extract that is neither"
                    + " a replacement nor a reversal."),
    REVERSAL(
            "FINAL-3",
            "A reversal cancels the nearest earlier record of its claim line with exactly opposite amounts that no other"
                    + " reversal has cancelled, else the next later one of its own extract, with the copies of it in"
                    + " earlier extracts, whether or not a replacement has superseded it, and is superseded itself."),
    LATEST("FINAL-4", "Of what is left of a claim line the latest record counts: latest extract, then record number."),
    JOINED(
            "JOIN-1",
            "Remittances of a claim line settle by these rules among themselves, apart from its other records. The one that"
                    + " is left is joined to the kept record that tells the charges, or that tells the whole line but"
                    + " neither an allowed nor a paid amount: its allowed and paid amounts, its denial and its paid date"
                    + " count there, and it is superseded itself."),
    PAID_IN_WHOLE_RECORD(
            "JOIN-2",
            "A remittance beside a kept record that tells the whole line, an allowed or a paid amount included, is"
                    + " superseded by that record, which already says what was paid."),
    CHARGES_TAKEN_BACK(
            "JOIN-3",
            "A remittance of a claim line whose charges were voided or reversed, so that none is left, is superseded by the"
                    + " last of the voids, else of the reversals, also when it was delivered after it."),
    SESSION("SESSION-1", "A related line counts only beside a kept 20982 line of the same patient and service date."),
    PERIOD(
            "PERIOD-1",
            "In an edition of some months a line that would be kept is out of scope where its service date lies outside of"
                    + " them; what else is settled looks at all records.");

    private final String code;
    private final String sentence;

    SettlementRule(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    /** Short and stable, for example {@code FINAL-1}; {@code FINAL} rules are numbered as in rule 2, after 0. */
    public String code() {
        return code;
    }

    /** What the rule says, in one sentence. */
    public String sentence() {
        return sentence;
    }
}
