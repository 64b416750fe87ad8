package org.claimsbenchmark.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimsbenchmark.inbox.Inbox;

/** Reads what inboxes are given as: a folder, or a name, an equals sign and a folder. */
final class InboxNames {

    private static final Pattern NAMED = Pattern.compile("([A-Za-z0-9][A-Za-z0-9_-]*)=(.+)");

    private InboxNames() {}

    /** @throws IllegalArgumentException when extracts of two of them could bear the same name */
    static List<Inbox> parse(List<String> given, Path workingFolder) {
        List<Inbox> inboxes = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<Path> folders = new HashSet<>();
        for (String text : given) {
            Matcher named = NAMED.matcher(text);
            Inbox inbox = named.matches()
                    ? new Inbox(named.group(1), folder(named.group(2), workingFolder))
                    : new Inbox("", folder(text, workingFolder));
            if (!names.add(inbox.name())) {
                throw new IllegalArgumentException(
                        inbox.name().isEmpty()
                                ? "expected a name before all inboxes but one, such as aetna=" + text
                                        + ", so that two files of" + " the same name are told apart"
                                : "the name " + inbox.name() + " stands before two inboxes; give each its own");
            }
            if (!folders.add(inbox.folder())) {
                throw new IllegalArgumentException("the folder " + inbox.folder() + " is given twice");
            }
            inboxes.add(inbox);
        }
        return inboxes;
    }

    private static Path folder(String text, Path workingFolder) {
        return workingFolder.resolve(text).normalize();
    }
}
