package org.claimsbenchmark.history;

/** SQL for times and periods, alike in every listing. */
final class Moments {

    private Moments() {}

    /** ISO 8601 in UTC, to the second. */
    static String utc(String timestamp) {
        return "to_char(" + timestamp + " at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')";
    }

    /** The months of a run's service dates, or all. */
    static String period(String run) {
        return "case when " + run + ".service_from is null and " + run + ".service_to is null then 'all' else"
                + " coalesce(to_char(" + run + ".service_from, 'YYYY-MM'), '') || '..' || coalesce(to_char(" + run
                + ".service_to, 'YYYY-MM'), '') end";
    }
}
