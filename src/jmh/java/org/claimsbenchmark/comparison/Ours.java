package org.claimsbenchmark.comparison;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.claimsbenchmark.comparison.CellFile.Written;
import org.claimsbenchmark.comparison.MeasuredProcess.Measurement;
import org.claimsbenchmark.embedded.EmbeddedDatabase;

/**
 * This project: its jar, on an embedded database that is initialised already.
 *
 * @param name as in the results
 * @param program how it is called: Java with the jar, or the start script
 * @param threads of its run
 * @param template folder with the initialised database
 */
record Ours(String name, List<String> program, int threads, Path template) implements Contender {

    /** The main steps of the latest run, as its own job repository tells. */
    private static final String STEPS = """
            select step_name, (extract(epoch from end_time - start_time) * 1000)::bigint
            from batch.batch_step_execution
            where job_execution_id = (select max(job_execution_id) from batch.batch_step_execution)
              and position(':' in step_name) = 0
            order by step_execution_id
            """;

    private static final String NO_STEPS = "select null, null where false";

    /** Makes the folder with an initialised database by a first run over one small sample; the time of that run. */
    Measurement makeTemplate(Path sample) throws IOException, InterruptedException {
        EmbeddedHome.delete(template);
        Files.createDirectories(template);
        return MeasuredProcess.run(
                command(List.of("--edition", "preparation", sample.toString())),
                template,
                EmbeddedHome.postmasterFile(template));
    }

    @Override
    public Outcome run(Workload workload, Path folder, Path cells)
            throws IOException, SQLException, InterruptedException {
        EmbeddedHome.copy(template, folder);
        return measured(workload, folder, cells, STEPS);
    }

    /** Runs in a folder as an earlier run left it, with nothing new to load. */
    Outcome again(Workload workload, Path folder, Path cells) throws IOException, SQLException, InterruptedException {
        return measured(workload, folder, cells, NO_STEPS);
    }

    private Outcome measured(Workload workload, Path folder, Path cells, String steps)
            throws IOException, SQLException, InterruptedException {
        Measurement measurement = MeasuredProcess.run(
                command(List.of(workload.extract().toString())), folder, EmbeddedHome.postmasterFile(folder));
        try (EmbeddedDatabase database = EmbeddedDatabase.open(EmbeddedHome.in(folder), OptionalInt.empty());
                Connection connection =
                        DriverManager.getConnection(database.url(), database.username(), database.password())) {
            Written written = CellFile.ofTable(
                    connection, "published.cell", "run_id = (select max(run_id) from published.cell)", cells);
            return new Outcome(measurement, measurement.seconds(), written, steps(connection, steps));
        }
    }

    private List<String> command(List<String> arguments) {
        List<String> run = List.of("run", "--threads", Integer.toString(threads));
        return Contender.joined(Contender.joined(program, run), arguments);
    }

    /** By name the milliseconds that each took. */
    private static Map<String, Long> steps(Connection connection, String query) throws SQLException {
        Map<String, Long> steps = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                steps.put(row.getString(1), row.getLong(2));
            }
        }
        return steps;
    }
}
