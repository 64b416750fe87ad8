package org.claimsbenchmark.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.claimsbenchmark.report.Alarm;

/** Looks into inboxes, again and again, and tells what may be taken from them. */
public final class InboxWatch {

    private final List<Inbox> inboxes;
    private final Duration settleTime;
    private final Wholeness wholeness;

    /** @param settleTime for how long a file has to be left alone, when nothing else says that it is complete */
    public InboxWatch(List<Inbox> inboxes, Duration settleTime) {
        this.inboxes = List.copyOf(inboxes);
        this.settleTime = settleTime;
        this.wholeness = new Wholeness(settleTime);
    }

    /** What the inboxes hold; whatever cannot be looked at is an alarm and never an exception. */
    public InboxContent look(Instant now) {
        List<InboxFile> whole = new ArrayList<>();
        List<Alarm> alarms = new ArrayList<>();
        for (Inbox inbox : inboxes) {
            InboxWalk walk = InboxWalk.of(inbox);
            alarms.addAll(walk.alarms());
            for (InboxFile file : walk.files()) {
                try {
                    if (wholeness.of(file, now) && isUnchanged(file)) {
                        whole.add(file);
                    } else {
                        alarms.add(stillGrowing(file, now));
                    }
                } catch (IOException e) {
                    alarms.add(notReadable(file.name(), file.path()));
                }
            }
        }
        whole.sort(Comparator.comparing(InboxFile::name));
        return new InboxContent(whole, alarms);
    }

    /** A file that was written to while it was looked at grows, whatever lies beside it. */
    private static boolean isUnchanged(InboxFile file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file.path(), BasicFileAttributes.class);
        return attributes.size() == file.sizeBytes()
                && attributes.lastModifiedTime().toInstant().equals(file.lastModified());
    }

    static Alarm notReadable(String subject, Path path) {
        return new Alarm(
                "NOT_READABLE",
                subject,
                path + ": cannot be opened; check that it is there, its permissions, and the disk or share it lies on");
    }

    private Alarm stillGrowing(InboxFile file, Instant now) {
        String written = file.lastModified().isAfter(now)
                ? "at a time that lies ahead of this machine's clock"
                : "at " + file.lastModified().truncatedTo(ChronoUnit.SECONDS);
        return new Alarm(
                "STILL_GROWING",
                file.name(),
                file.path() + ": expected a file that was left alone for " + settleTime
                        + ", or a control file or done marker that says it is complete; it was last written " + written
                        + ", so it is left for the next night");
    }
}
