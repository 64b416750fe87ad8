package org.claimsbenchmark.report.account;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.claimsbenchmark.report.Alarm;

/**
 * One attempt at a run, published or not: what every form of its report says. No value of a patient or claim field.
 *
 * @param edition whose figures it was about
 * @param action what it was asked to do: load, replay, withdraw, roll_back or verify
 * @param status how it ended, by the name of the status
 * @param runId of the run that it published, continued or found published; null when none was registered
 * @param heading how it ended, in one line
 * @param message what else a person was told of its end, line by line
 * @param began when it was asked for
 * @param seconds that it took until its report was written, to the millisecond
 * @param steps that it went through, in order
 * @param progress what it read itself, without earlier attempts at the same run
 * @param alarms what whoever is on call should know beside what the run itself finds
 * @param given every extract that it was given, sorted by path
 * @param ledger what the database says of the run; null when none was registered or the database does not answer
 * @param shown the publication that the edition shows after the attempt; null when there is none or it is not known
 * @param figures as they are published; null unless the run's are
 * @param whatToDo one sentence a fault or alarm; empty when there is nothing to do
 */
public record RunAccount(
        String edition,
        String action,
        String status,
        Long runId,
        String heading,
        List<String> message,
        Instant began,
        BigDecimal seconds,
        List<Step> steps,
        Reading progress,
        List<Alarm> alarms,
        List<Given> given,
        RunLedger ledger,
        Shown shown,
        PublishedFigures figures,
        List<String> whatToDo) {

    public RunAccount {
        message = List.copyOf(message);
        steps = List.copyOf(steps);
        alarms = List.copyOf(alarms);
        given = List.copyOf(given);
        whatToDo = List.copyOf(whatToDo);
    }

    /** In seconds, to the millisecond. */
    public static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis()).divide(BigDecimal.valueOf(1_000), 3, RoundingMode.UNNECESSARY);
    }

    /**
     * @param name of the step
     * @param seconds that it took, to the millisecond
     */
    public record Step(String name, BigDecimal seconds) {}

    /**
     * @param bytes of the extracts' content
     * @param records in scope or not
     * @param lines in scope among them
     */
    public record Reading(long bytes, long records, long lines) {

        public static final Reading NONE = new Reading(0, 0, 0);
    }

    /**
     * @param name of the file, with the folders below the input folder
     * @param bytes of the file as delivered
     * @param became what the attempt made of it
     */
    public record Given(String name, long bytes, Fate became) {}

    /**
     * @param runId the publication
     * @param publishedAt when its figures became visible
     */
    public record Shown(long runId, Instant publishedAt) {}

    /** What an attempt made of an extract that it was given. */
    public enum Fate {
        /** New, and in the run's figures. */
        LOADED("loaded"),
        /** New, and left out; the reasons are said. */
        REFUSED("refused"),
        /** Its content was loaded before. */
        KNOWN("was loaded before"),
        /** Its content was withdrawn, and stays out. */
        WITHDRAWN("was withdrawn and stays out"),
        /** Read again, to compare or for its rejects. */
        READ_AGAIN("was read again"),
        /** The attempt ended before it came to that. */
        NOT_REACHED("was not reached");

        private final String words;

        Fate(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
