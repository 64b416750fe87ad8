package org.claimsbenchmark.inbox;

import java.nio.file.Path;

/**
 * A folder that deliverers write to.
 *
 * @param name stands before the names of its extracts, so that two inboxes may hold files of one name; empty for none
 * @param folder absolute
 */
public record Inbox(String name, Path folder) {

    /** What an extract of the inbox is called: its path below the folder, with slashes. */
    String nameOf(Path file) {
        String below =
                folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
        return name.isEmpty() ? below : name + "/" + below;
    }
}
