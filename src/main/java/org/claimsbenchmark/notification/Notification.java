package org.claimsbenchmark.notification;

import java.util.List;
import org.claimsbenchmark.report.account.RunAccount;
import org.claimsbenchmark.report.account.RunAccount.Fate;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is told of an attempt.
 *
 * @param edition whose figures it was about
 * @param status how it ended
 * @param exitCode the same for a shell
 * @param run its number, or of the publication that stands; null when there is none
 * @param began when, in UTC
 * @param extractsGiven how many it was given
 * @param extractsLoaded of these, new and in the figures
 * @param extractsRefused of these, left out
 * @param alarms what whoever is on call should know
 */
public record Notification(
        String edition,
        String status,
        int exitCode,
        Long run,
        String began,
        int extractsGiven,
        long extractsLoaded,
        long extractsRefused,
        List<Subject> alarms) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    /**
     * @param code of the alarm
     * @param subject what it is about: a delivery, a file, a folder
     */
    public record Subject(String code, String subject) {}

    public static Notification of(RunAccount account, int exitCode) {
        return new Notification(
                account.edition(),
                account.status(),
                exitCode,
                account.runId(),
                account.began().toString(),
                account.given().size(),
                count(account, Fate.LOADED),
                count(account, Fate.REFUSED),
                account.alarms().stream()
                        .map(alarm -> new Subject(alarm.code(), alarm.subject()))
                        .toList());
    }

    /** Whether there is nothing that anyone has to look at. */
    public boolean plainSuccess() {
        return exitCode == 0 && alarms.isEmpty();
    }

    String toJson() {
        return MAPPER.writeValueAsString(this);
    }

    private static long count(RunAccount account, Fate fate) {
        return account.given().stream().filter(given -> given.became() == fate).count();
    }
}
