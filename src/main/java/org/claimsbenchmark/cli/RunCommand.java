package org.claimsbenchmark.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.claimsbenchmark.job.PreparedRun;
import org.claimsbenchmark.job.RejectLimits;
import org.claimsbenchmark.job.RunOutcome;
import org.claimsbenchmark.job.RunRequest;
import org.claimsbenchmark.layout.LayoutCatalog;
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

    private static final Pattern EDITION = Pattern.compile("[a-z0-9][a-z0-9_-]{0,62}");
    private static final int MOST_THREADS = 64;

    private final Surroundings surroundings;
    private final Class<?> application;

    @Spec
    private CommandSpec spec;

    @Mixin
    private LayoutsOption layouts;

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "Extracts, also packed as .gz, .zip, .zst or .bz2, or folders with extracts.")
    private List<Path> paths = List.of();

    @Option(
            names = "--edition",
            paramLabel = "NAME",
            defaultValue = "main",
            description = "Edition to publish; default ${DEFAULT-VALUE}. Another edition has figures of its own.")
    private String edition;

    @Option(
            names = "--max-reject-share",
            paramLabel = "PERCENT",
            description = "Share of an extract's records that may be rejected before the whole extract is refused;"
                    + " default 5.")
    private BigDecimal maxRejectShare;

    @Option(
            names = "--max-rejects",
            paramLabel = "CODE=PERCENT",
            description =
                    "The same for one code of rejects, such as BAD_DATE=0.5; may be given several times. Records with"
                            + " no fault but such do not count for --max-reject-share.")
    private Map<String, BigDecimal> maxRejects = Map.of();

    @Option(
            names = "--require-control",
            description = "Refuse extracts of which neither a control file nor they themselves state what they hold.")
    private boolean requireControl;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Workers; default one a processor core. The figures do not depend on it.")
    private int threads = Math.min(Runtime.getRuntime().availableProcessors(), MOST_THREADS);

    RunCommand(Surroundings surroundings, Class<?> application) {
        this.surroundings = surroundings;
        this.application = application;
    }

    @Override
    public Integer call() {
        requireOptions();
        PseudonymKeySource keys = new PseudonymKeySource(surroundings);
        keys.requireUsable();
        RunRequest request = new RunRequest(
                inputs(),
                edition,
                rejectLimits(),
                requireControl,
                threads,
                RunRequest.USUAL_RANGE_BYTES,
                surroundings.workingFolder().resolve("reports"));
        return tell(outcome(request, keys)).number();
    }

    private RunOutcome outcome(RunRequest request, PseudonymKeySource keys) {
        Callable<LayoutCatalog> catalog = layouts.source(surroundings);
        try (TerminalProgress progress = TerminalProgress.of(surroundings);
                OpeningDatabase database = OpeningDatabase.begin(() -> DatabaseChoice.forRun(surroundings));
                PreparedRun run = PreparedRun.begin(request, progress, catalog)) {
            return SpringRun.run(application, database, () -> keys.keyFor(database), run);
        }
    }

    private void requireOptions() {
        if (!EDITION.matcher(edition).matches()) {
            throw wrong("--edition", "expected 1 to 63 characters of a-z, 0-9, _ and -, the first a letter or digit");
        }
        rejectLimits();
        if (threads < 1 || threads > MOST_THREADS) {
            throw wrong("--threads", "expected 1 to " + MOST_THREADS);
        }
    }

    private RejectLimits rejectLimits() {
        try {
            new RejectLimits(maxRejectShare, Map.of());
        } catch (IllegalArgumentException e) {
            throw wrong("--max-reject-share", e.getMessage());
        }
        try {
            return RejectLimits.of(maxRejectShare, maxRejects);
        } catch (IllegalArgumentException e) {
            throw wrong("--max-rejects", e.getMessage());
        }
    }

    private ParameterException wrong(String option, String expected) {
        return new ParameterException(
                spec.commandLine(), "Invalid value for option '" + option + "': " + expected + ".");
    }

    private List<Path> inputs() {
        if (!paths.isEmpty()) {
            return paths.stream().map(surroundings.workingFolder()::resolve).toList();
        }
        Path samples = surroundings.workingFolder().resolve("input-samples");
        return List.of(
                Files.isDirectory(samples)
                        ? samples
                        : PackedSamples.unpack(surroundings.home().resolve("input-samples")));
    }

    private ExitCode tell(RunOutcome outcome) {
        ExitCode exitCode = switch (outcome.status()) {
            case PUBLISHED, NOTHING_NEW -> ExitCode.OK;
            case PUBLISHED_WITHOUT_SOME -> ExitCode.PUBLISHED_WITHOUT_SOME;
            case INPUT_REFUSED -> ExitCode.INPUT_REFUSED;
            case DATABASE_NOT_USABLE -> ExitCode.DATABASE_NOT_USABLE;
            case RUN_IN_PROGRESS -> ExitCode.RUN_IN_PROGRESS;
            case FAULT -> ExitCode.FAULT;
        };
        PrintWriter writer = exitCode == ExitCode.OK ? surroundings.out() : surroundings.err();
        writer.println(outcome.text().stripTrailing());
        return exitCode;
    }
}
