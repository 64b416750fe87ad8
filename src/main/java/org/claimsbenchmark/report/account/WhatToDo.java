package org.claimsbenchmark.report.account;

import java.util.ArrayList;
import java.util.List;
import org.claimsbenchmark.report.Alarm;

/** What whoever is on call has to do about an attempt: one sentence a fault or alarm, nothing where all is well. */
public final class WhatToDo {

    private WhatToDo() {}

    /**
     * @param ofTheEnd what the way it ended asks for; null when it asks for nothing
     * @param ledger null when the database says nothing of the run
     * @param fresh whether the refused and rejected records are this attempt's
     */
    public static List<String> about(String ofTheEnd, List<Alarm> alarms, RunLedger ledger, boolean fresh) {
        List<String> all = new ArrayList<>();
        if (ofTheEnd != null) {
            all.add(ofTheEnd);
        }
        for (Alarm alarm : alarms) {
            all.add(alarm.code() + " " + alarm.subject() + ": " + alarm.sentence());
        }
        if (ledger == null || !fresh) {
            return all;
        }
        for (RunLedger.Refused refused : ledger.refused()) {
            all.add(refused.name() + ": refused (" + codes(refused)
                    + "); have it delivered anew, or its limits or layout" + " corrected, and give it again");
        }
        long extracts = ledger.extracts().stream()
                .filter(extract -> extract.role().equals("loaded") && rejected(extract) > 0)
                .count();
        if (extracts > 0) {
            long records = ledger.extracts().stream()
                    .filter(extract -> extract.role().equals("loaded"))
                    .mapToLong(WhatToDo::rejected)
                    .sum();
            all.add(records + (records == 1 ? " record" : " records") + " of " + extracts
                    + (extracts == 1 ? " extract" : " extracts")
                    + " rejected, within the limits: tell who delivers, with"
                    + " rejects-*.csv; or correct the layout and 'replay'");
        }
        return all;
    }

    private static String codes(RunLedger.Refused refused) {
        return String.join(
                ", ",
                refused.reasons().stream()
                        .map(RunLedger.Reason::code)
                        .distinct()
                        .toList());
    }

    private static long rejected(RunLedger.Extract extract) {
        Long rejected = extract.records().rejected();
        return rejected == null ? 0 : rejected;
    }
}
