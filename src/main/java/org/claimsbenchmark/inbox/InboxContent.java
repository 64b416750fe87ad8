package org.claimsbenchmark.inbox;

import java.util.List;
import org.claimsbenchmark.report.Alarm;

/**
 * What inboxes hold now.
 *
 * @param whole extracts that may be taken, sorted by name
 * @param alarms what is left, and why, in the order of the inboxes
 */
public record InboxContent(List<InboxFile> whole, List<Alarm> alarms) {

    public InboxContent {
        whole = List.copyOf(whole);
        alarms = List.copyOf(alarms);
    }
}
