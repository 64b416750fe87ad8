package org.claimsbenchmark.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.claimsbenchmark.job.RunAction;
import org.claimsbenchmark.job.RunRequest;
import org.claimsbenchmark.layout.LayoutCatalog;
import org.claimsbenchmark.layout.RejectLimits;
import org.claimsbenchmark.report.Alarm;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every command that loads extracts asks. */
final class LoadOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Mixin
    private EditionOptions edition;

    @Mixin
    private LayoutsOption layouts;

    @Mixin
    private WorkersOption workers;

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

    @Mixin
    private ReferenceOption reference;

    String edition() {
        return edition.edition();
    }

    /** @throws UsageFault naming file and line, when a layout of the folder cannot be used */
    Callable<LayoutCatalog> layouts(Surroundings surroundings) {
        return layouts.source(surroundings);
    }

    /**
     * What of Spring the load needs.
     *
     * @throws ParameterException saying what is expected of an option
     */
    SpringParts parts(Surroundings surroundings) {
        return workers.parts(surroundings);
    }

    /** @throws ParameterException saying what is expected of an option */
    void require() {
        edition.require();
        rejectLimits();
    }

    RunRequest request(Surroundings surroundings, List<Path> inputs, RunAction action, List<Alarm> alarms) {
        return request(surroundings, edition.edition(), inputs, action, alarms);
    }

    private RunRequest request(
            Surroundings surroundings, String ofEdition, List<Path> inputs, RunAction action, List<Alarm> alarms) {
        return new RunRequest(
                inputs,
                ofEdition,
                action,
                rejectLimits(),
                requireControl,
                edition.threads(),
                RunRequest.USUAL_RANGE_BYTES,
                surroundings.workingFolder().resolve("reports"),
                alarms,
                reference.folder(surroundings));
    }

    /** Of a run in the edition of its shadows. */
    RunRequest shadowRequest(Surroundings surroundings, List<Path> inputs, RunAction.Shadow action) {
        return request(surroundings, RunAction.Shadow.editionOf(action.of()), inputs, action, List.of());
    }

    private RejectLimits rejectLimits() {
        try {
            new RejectLimits(maxRejectShare, Map.of());
        } catch (IllegalArgumentException e) {
            throw WrongOption.of(spec, "--max-reject-share", e.getMessage());
        }
        try {
            return RejectLimits.of(maxRejectShare, maxRejects);
        } catch (IllegalArgumentException e) {
            throw WrongOption.of(spec, "--max-rejects", e.getMessage());
        }
    }
}
