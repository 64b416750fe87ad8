package org.claimsbenchmark.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimsbenchmark.inbox.InboxFile;
import org.claimsbenchmark.inbox.delivery.Arrival;
import org.claimsbenchmark.load.ReceivedExtract;

/**
 * What came: the files that are in the inboxes, when they were written, and what the ledger knows of others, when it was
 * registered.
 */
final class Arrivals {

    private static final Pattern IN_ARCHIVE = Pattern.compile("(.+?\\.zip)/.+", Pattern.CASE_INSENSITIVE);

    private Arrivals() {}

    /** @param received what the ledger knows; nothing when it cannot be asked, and then nothing is called new */
    static List<Arrival> of(List<InboxFile> files, Optional<List<ReceivedExtract>> received) {
        List<ReceivedExtract> ledger = received.orElse(List.of());
        List<Arrival> arrivals = new ArrayList<>();
        for (InboxFile file : files) {
            boolean isNew = received.isPresent()
                    && ledger.stream().filter(ReceivedExtract::loaded).noneMatch(extract -> isOf(extract, file));
            arrivals.add(new Arrival(file.name(), file.lastModified(), isNew));
        }
        Set<String> there = files.stream().map(InboxFile::name).collect(Collectors.toSet());
        ledger.stream()
                .map(extract -> new Arrival(deliveredAs(extract.name()), extract.receivedAt(), false))
                .filter(arrival -> !there.contains(arrival.name()))
                .forEach(arrivals::add);
        return arrivals;
    }

    private static boolean isOf(ReceivedExtract extract, InboxFile file) {
        return extract.name().equals(file.name())
                ? extract.sizeBytes() == file.sizeBytes()
                : deliveredAs(extract.name()).equals(file.name());
    }

    /** The extracts of an archive came with it. */
    private static String deliveredAs(String extract) {
        Matcher inArchive = IN_ARCHIVE.matcher(extract);
        return inArchive.matches() ? inArchive.group(1) : extract;
    }
}
