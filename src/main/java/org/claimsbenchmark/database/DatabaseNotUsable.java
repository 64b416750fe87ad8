package org.claimsbenchmark.database;

import java.util.List;

/** The database cannot be used as it is. The message holds each fault and its remedy, and no secret. */
public final class DatabaseNotUsable extends RuntimeException {

    public DatabaseNotUsable(String fault, String remedy) {
        this(fault, remedy, null);
    }

    public DatabaseNotUsable(String fault, String remedy, Throwable cause) {
        super(fault + System.lineSeparator() + "  Remedy: " + remedy, cause);
    }

    /** @param faults one or more */
    DatabaseNotUsable(String database, List<DatabaseFault> faults) {
        super(inWords(database, faults));
    }

    private static String inWords(String database, List<DatabaseFault> faults) {
        StringBuilder words = new StringBuilder("The " + database + " cannot be used:");
        for (DatabaseFault fault : faults) {
            words.append(System.lineSeparator()).append("- ").append(fault.fault());
            words.append(System.lineSeparator()).append("  Remedy: ").append(fault.remedy());
        }
        return words.toString();
    }
}
