package org.claimsbenchmark.cli;

/** How a command ends, as the calling shell sees it. */
public enum ExitCode {
    /** Published, also when there was nothing new to load or to replay; or the command did what it was asked. */
    OK(0, "published, or nothing new to load; the command did what it was asked"),
    FAULT(1, "fault: nothing is published; run the same command again to continue"),
    USAGE(2, "usage: the command line or the environment is wrong"),
    INPUT_REFUSED(3, "input refused, nothing of this run is published"),
    DATABASE_NOT_USABLE(4, "database not usable"),
    RUN_IN_PROGRESS(5, "another run of the edition is in progress"),
    PUBLISHED_WITHOUT_SOME(6, "published without the extracts that were refused"),
    NOT_REPRODUCED(7, "the figures of a publication come out otherwise when computed anew"),
    STOPPED(8, "stopped on request, nothing is published; run the same command again to continue"),
    HELD(9, "held back, as figures would change by 1 to 10 patients; what was published stands");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    public int number() {
        return number;
    }

    String meaning() {
        return meaning;
    }
}
