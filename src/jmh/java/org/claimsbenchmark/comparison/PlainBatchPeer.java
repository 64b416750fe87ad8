package org.claimsbenchmark.comparison;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.claimsbenchmark.embedded.EmbeddedDatabase;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.database.JdbcBatchItemWriter;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.item.file.FlatFileItemReader;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The job as it is usually first written, in a process of its own: a flat-file reader that maps each record to an object,
 * a processor, a JDBC batch writer, chunks of 1,000, the JDBC job repository, the same embedded server. It classifies
 * with this project's classifier; final action and cells are the PostgreSQL peer's SQL.
 */
final class PlainBatchPeer {

    private static final int CHUNK = 1_000;

    private PlainBatchPeer() {}

    /** Extract, folder of the reference tables, home of the embedded database. */
    public static void main(String[] arguments) throws Exception {
        Path extract = Path.of(arguments[0]);
        Steps steps = new Steps();
        try (EmbeddedDatabase database = EmbeddedDatabase.open(Path.of(arguments[2]), OptionalInt.empty())) {
            steps.ended("start");
            PostgresWork work = new PostgresWork(database);
            execute(work, "create schema peer", SqlScript.of("postgresql/plain_line.sql", Map.of()));
            load(work.pool(), extract);
            steps.ended("load");
            execute(
                    work,
                    "analyze line",
                    SqlScript.of("postgresql/settle.sql", Map.of()),
                    SqlScript.of("postgresql/reference.sql", work.referenceFiles(Path.of(arguments[1]))),
                    SqlScript.of("postgresql/plain_valued_line.sql", Map.of()),
                    SqlScript.of("postgresql/index_line.sql", Map.of()));
            steps.ended("index_line");
            work.computeCells();
            steps.ended("cells");
        }
        steps.ended("stop");
    }

    @Configuration
    @EnableBatchProcessing
    @EnableJdbcJobRepository
    static class Batch {}

    private static void load(DataSource dataSource, Path extract) throws Exception {
        new ResourceDatabasePopulator(new ClassPathResource("org/springframework/batch/core/schema-postgresql.sql"))
                .execute(dataSource);
        JdbcTransactionManager transactionManager = new JdbcTransactionManager(dataSource);
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.registerBean("dataSource", DataSource.class, () -> dataSource);
            context.registerBean("transactionManager", PlatformTransactionManager.class, () -> transactionManager);
            context.register(Batch.class);
            context.refresh();
            JobRepository repository = context.getBean(JobRepository.class);
            Step step = new StepBuilder("load", repository)
                    .<PlainRecord, PlainLine>chunk(CHUNK)
                    .transactionManager(transactionManager)
                    .reader(reader(extract))
                    .processor(new PlainLineProcessor(extract.getFileName().toString()))
                    .writer(writer(dataSource))
                    .build();
            Job job = new JobBuilder("plain", repository).start(step).build();
            JobExecution execution = context.getBean(JobOperator.class).start(job, new JobParameters());
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                throw new IllegalStateException(
                        "the plain job ended " + execution.getStatus() + ": " + execution.getAllFailureExceptions());
            }
        }
    }

    private static FlatFileItemReader<PlainRecord> reader(Path extract) throws IOException {
        List<String> columns = ExtractColumns.of(extract);
        List<String> mapped = columns.stream().filter(PlainBatchPeer::isMapped).toList();
        return new FlatFileItemReaderBuilder<PlainRecord>()
                .name("extract")
                .resource(new FileSystemResource(extract))
                .linesToSkip(1)
                .delimited()
                .includedFields(mapped.stream().map(columns::indexOf).toArray(Integer[]::new))
                .names(mapped.stream().map(PlainBatchPeer::camelCase).toArray(String[]::new))
                .targetType(PlainRecord.class)
                .build();
    }

    private static boolean isMapped(String column) {
        String name = camelCase(column);
        return Stream.of(PlainRecord.class.getRecordComponents())
                .map(RecordComponent::getName)
                .anyMatch(name::equals);
    }

    private static String camelCase(String column) {
        StringBuilder name = new StringBuilder();
        for (String word : column.split("_")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }

    private static JdbcBatchItemWriter<PlainLine> writer(DataSource dataSource) {
        JdbcBatchItemWriter<PlainLine> writer = new JdbcBatchItemWriterBuilder<PlainLine>()
                .dataSource(dataSource)
                .sql(PlainLine.INSERT)
                .itemPreparedStatementSetter((line, statement) -> line.setInto(statement))
                .build();
        writer.afterPropertiesSet();
        return writer;
    }

    private static void execute(PostgresWork work, String... scripts) throws SQLException {
        try (Connection connection = work.connect();
                Statement statement = connection.createStatement()) {
            for (String script : scripts) {
                statement.execute(script);
            }
        }
    }
}
