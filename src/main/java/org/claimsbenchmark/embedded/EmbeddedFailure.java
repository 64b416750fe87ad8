package org.claimsbenchmark.embedded;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import org.claimsbenchmark.database.DatabaseNotUsable;

/** Turns what kept the embedded database from starting into words. */
final class EmbeddedFailure {

    private EmbeddedFailure() {}

    static DatabaseNotUsable explained(EmbeddedFolder folder, Exception failure) {
        return new DatabaseNotUsable(fault(folder, failure), remedy(folder, failure), failure);
    }

    private static String fault(EmbeddedFolder folder, Exception failure) {
        if (failure instanceof ServerFailure) {
            return failure.getMessage();
        }
        if (failure instanceof AccessDeniedException denied) {
            return "The embedded database needs to write to " + denied.getFile() + ", which is not allowed.";
        }
        return "The embedded database in " + folder.path() + " cannot be started: " + failure.getMessage();
    }

    private static String remedy(EmbeddedFolder folder, Exception failure) {
        if (diskFull(failure)) {
            return "free some space on the disk of " + folder.path() + " (a new database takes 150 MB) and run again";
        }
        if (failure instanceof FileSystemException) {
            return "make " + folder.path() + " writable, or work in another folder";
        }
        return "see " + folder.log() + " for what the server says";
    }

    private static boolean diskFull(Exception failure) {
        return failure instanceof ServerFailure server && server.diskFull()
                || failure instanceof IOException
                        && String.valueOf(failure.getMessage()).contains("No space left on device");
    }
}
