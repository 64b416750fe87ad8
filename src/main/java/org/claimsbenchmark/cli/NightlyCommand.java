package org.claimsbenchmark.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.claimsbenchmark.inbox.Inbox;
import org.claimsbenchmark.inbox.InboxWatch;
import org.claimsbenchmark.inbox.delivery.Deliveries;
import org.claimsbenchmark.inbox.delivery.InvalidDeliveriesException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Takes in what came into inboxes. */
@Command(
        name = "nightly",
        description = {
            "Takes the extracts of inboxes that are whole, and does with them what 'run' does. Nothing is moved or deleted: the"
                    + " ledger knows what was loaded.",
            "",
            "An extract is whole when it has a control file or a done marker (X.done beside X) not older than itself, or was left"
                    + " alone for the settle time. What is not yet whole is left for the next night and is an alarm."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class NightlyCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final Class<?> application;

    @Spec
    private CommandSpec spec;

    @Mixin
    private LoadOptions options;

    @Option(
            names = "--inbox",
            required = true,
            paramLabel = "[NAME=]DIR",
            description =
                    "Folder that extracts are delivered to; may be given several times. NAME/ stands before the names of"
                            + " its extracts; all inboxes but one need one.")
    private List<String> inboxes;

    @Option(
            names = "--once",
            required = true,
            description = "Takes in what there is now, once, for an external scheduler.")
    private boolean once;

    @Option(
            names = "--settle-time",
            paramLabel = "TIME",
            defaultValue = "2m",
            converter = TimeSpanConverter.class,
            description = "For how long a file has to be left alone to be whole, such as 90s, 5m or PT1H;"
                    + " default ${DEFAULT-VALUE}.")
    private Duration settleTime;

    @Option(
            names = "--deliveries",
            paramLabel = "FILE",
            description =
                    "YAML file with the deliveries that are expected; what is late, missing, doubled or unexpected is an"
                            + " alarm.")
    private Path deliveries;

    NightlyCommand(Surroundings surroundings, Class<?> application) {
        this.surroundings = surroundings;
        this.application = application;
    }

    @Override
    public Integer call() {
        options.require();
        InboxWatch watch = new InboxWatch(inboxes(), settleTime);
        return new Night(surroundings, application, options, watch, deliveries()).attempt();
    }

    private List<Inbox> inboxes() {
        try {
            return InboxNames.parse(inboxes, surroundings.workingFolder());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(), "Invalid value for option '--inbox': " + e.getMessage() + ".");
        }
    }

    private Deliveries deliveries() {
        if (deliveries == null) {
            return Deliveries.NONE;
        }
        try {
            return Deliveries.read(surroundings.workingFolder().resolve(deliveries));
        } catch (InvalidDeliveriesException e) {
            throw new UsageFault(e.getMessage());
        }
    }
}
