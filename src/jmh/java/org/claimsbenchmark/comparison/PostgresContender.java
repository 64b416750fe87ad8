package org.claimsbenchmark.comparison;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.claimsbenchmark.comparison.CellFile.Written;
import org.claimsbenchmark.comparison.MeasuredProcess.Measurement;
import org.claimsbenchmark.embedded.EmbeddedDatabase;

/**
 * A program that works in the embedded PostgreSQL server, with the settings of ours, on a database that is initialised
 * already.
 *
 * @param name as in the results
 * @param program its main class
 * @param mode its last argument, or empty
 * @param hasCells whether it leaves cells in {@code peer.cell}
 * @param reference folder of the reference tables
 * @param template folder with the initialised database
 */
record PostgresContender(String name, Class<?> program, String mode, boolean hasCells, Path reference, Path template)
        implements Contender {

    static final String SQL = "PostgreSQL COPY and SQL";
    static final String PLAIN_JOB = "plain Spring Batch job";
    static final String COPY = "PostgreSQL COPY alone";

    static PostgresContender sql(Path reference, Path template) {
        return new PostgresContender(SQL, PostgresPeer.class, "cells", true, reference, template);
    }

    static PostgresContender plainJob(Path reference, Path template) {
        return new PostgresContender(PLAIN_JOB, PlainBatchPeer.class, "", true, reference, template);
    }

    static PostgresContender copyAlone(Path reference, Path template) {
        return new PostgresContender(COPY, PostgresPeer.class, "copy", false, reference, template);
    }

    @Override
    public Outcome run(Workload workload, Path folder, Path cells)
            throws IOException, SQLException, InterruptedException {
        EmbeddedHome.copy(template, folder);
        List<String> arguments = new ArrayList<>(List.of(
                workload.extract().toString(),
                reference.toString(),
                EmbeddedHome.in(folder).toString()));
        if (!mode.isEmpty()) {
            arguments.add(mode);
        }
        Measurement measurement =
                MeasuredProcess.run(Contender.java(program, arguments), folder, EmbeddedHome.postmasterFile(folder));
        return new Outcome(
                measurement, measurement.seconds(), hasCells ? cells(folder, cells) : null, measurement.steps());
    }

    private static Written cells(Path folder, Path file) throws IOException, SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(EmbeddedHome.in(folder), OptionalInt.empty());
                Connection connection =
                        DriverManager.getConnection(database.url(), database.username(), database.password())) {
            return CellFile.ofTable(connection, "peer.cell", "true", file);
        }
    }
}
