package org.claimsbenchmark.testing;

import java.util.function.Consumer;

/** A migrated database that is prepared once for the tests of a class, each of which has a copy of its own. */
public final class PreparedOnce {

    private TestDatabase prepared;

    /** @param preparation what is done once; closes all its connections */
    public synchronized TestDatabase copy(Consumer<TestDatabase> preparation) {
        if (prepared == null) {
            TestDatabase database = TestDatabase.migrated();
            preparation.accept(database);
            prepared = database;
        }
        return prepared.copy();
    }
}
