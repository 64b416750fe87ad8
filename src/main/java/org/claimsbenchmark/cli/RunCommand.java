package org.claimsbenchmark.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import org.claimsbenchmark.claim.Dominance;
import org.claimsbenchmark.claim.EditionTerms;
import org.claimsbenchmark.claim.ServiceMonths;
import org.claimsbenchmark.claim.SmallChanges;
import org.claimsbenchmark.job.RunAction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Loads extracts and publishes the figures of an edition. */
@Command(
        name = "run",
        description = {
            "Reads extracts, settles and classifies their lines, and publishes the benchmarks of an edition in one"
                    + " transaction. What was loaded before is not loaded twice; a run that broke off continues where it"
                    + " stopped.",
            "",
            "Without a PATH it reads the synthetic extracts of input-samples."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class RunCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final Class<?> application;

    @Spec
    private CommandSpec spec;

    @Mixin
    private WatchOptions watch;

    @Mixin
    private LoadOptions options;

    @Parameters(
            paramLabel = "PATH",
            converter = LocationConverter.class,
            arity = "0..*",
            description =
                    "Extracts, also packed as .gz, .zip, .zst or .bz2, or folders with extracts; s3://BUCKET/KEY or"
                            + " s3://BUCKET/PREFIX likewise.")
    private List<Path> paths = List.of();

    @Option(
            names = "--replaces",
            paramLabel = "EXTRACT",
            description =
                    "Name or number of the published extract whose place the one new extract takes, whatever their"
                            + " names.")
    private String replaces;

    @Option(
            names = "--readmit",
            description = "Loads content again that was taken out by 'withdraw' or 'rollback'; else it stays out.")
    private boolean readmit;

    @Option(
            names = "--from",
            paramLabel = "MONTH",
            converter = MonthConverter.class,
            description =
                    "First month of service, such as 2024-01, that the figures of the edition are about. It stays with"
                            + " the edition until another is given; not for edition main.")
    private YearMonth from;

    @Option(
            names = "--to",
            paramLabel = "MONTH",
            converter = MonthConverter.class,
            description = "Last month of service, likewise.")
    private YearMonth to;

    @Option(
            names = "--dominance",
            paramLabel = "PROVIDERS,PERCENT",
            converter = DominanceConverter.class,
            description =
                    "Amounts are withheld where fewer providers stand behind them, or one has a greater share of their"
                            + " lines, than this: 3,80 unless it is said; 'off' withholds none. It stays with the edition"
                            + " until another is given.")
    private Dominance dominance;

    @Option(
            names = "--small-changes",
            paramLabel = "tell|hold",
            description =
                    "What becomes of figures that differ from the publication before by 1 to 10 patients: 'tell' publishes"
                            + " them and says how many there are, as happens unless it is said; 'hold' publishes nothing"
                            + " until no change is that small. It stays with the edition until another is given.")
    private SmallChanges smallChanges;

    @Option(
            names = "--shadow",
            description = {
                "Compute what the edition's figures would be with the tables of --reference or the layouts of --layouts, from the"
                        + " extracts of its current publication, where they lay or at PATH; show what differs, publish nothing."
                        + " 'promote RUN' publishes it, 'discard RUN' removes it, and so does the next one."
            })
    private boolean shadow;

    RunCommand(Surroundings surroundings, Class<?> application) {
        this.surroundings = surroundings;
        this.application = application;
    }

    @Override
    public Integer call() throws SQLException {
        options.require();
        if (shadow) {
            return new ShadowCall(surroundings, application, watch, options).carryOut(paths);
        }
        RunAction action = new RunAction.Load(replaces, readmit, new EditionTerms(period(), dominance, smallChanges));
        return new JobCall(surroundings, application, watch, options.parts(surroundings))
                .carryOut(
                        options.layouts(surroundings),
                        () -> options.request(surroundings, inputs(), action, List.of()));
    }

    private ServiceMonths period() {
        if (from == null && to == null) {
            return null;
        }
        if (options.edition().equals("main")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--from and --to are for an edition of its own (--edition NAME): the figures of main are about all"
                            + " service dates.");
        }
        if (from != null && to != null && from.isAfter(to)) {
            throw WrongOption.of(spec, "--to", "a month that is not before --from");
        }
        return new ServiceMonths(from, to);
    }

    private List<Path> inputs() {
        if (!paths.isEmpty()) {
            return paths.stream().map(surroundings::resolve).toList();
        }
        Path samples = surroundings.workingFolder().resolve("input-samples");
        return List.of(
                Files.isDirectory(samples)
                        ? samples
                        : PackedSamples.unpack(surroundings.home().resolve("input-samples")));
    }
}
