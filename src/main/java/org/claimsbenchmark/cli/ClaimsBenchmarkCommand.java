package org.claimsbenchmark.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.claimsbenchmark.database.DatabaseNotUsable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The program's command line. */
@Command(
        name = "claims-benchmark",
        description = "Benchmarks of CPT 20982 claim lines: what payers pay, where, how and for whom.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        footerHeading = "%nEnvironment:%n",
        footer = {
            "  SPRING_DATASOURCE_URL       jdbc:postgresql://HOST:PORT/DATABASE, PostgreSQL 14 to 18;",
            "  SPRING_DATASOURCE_USERNAME  without it an embedded PostgreSQL keeps the data in",
            "  SPRING_DATASOURCE_PASSWORD  .claims-benchmark/ under the working folder",
            "  CLAIMS_PSEUDONYM_KEY        secret under which persons and claims become pseudonyms, 16",
            "                              characters or more; needed with a database of your own",
            "  CLAIMS_PSEUDONYM_KEY_NEW    for 'rekey': the secret to change to",
            "  Each of them may come as a file that others cannot read: in the file that NAME_FILE names,",
            "  such as CLAIMS_PSEUDONYM_KEY_FILE, or in the folder that CLAIMS_SECRETS_DIR names, as NAME."
        })
public final class ClaimsBenchmarkCommand implements Callable<Integer> {

    private static final int USAGE_WIDTH = 100;

    @Spec
    private CommandSpec spec;

    private ClaimsBenchmarkCommand() {}

    /**
     * Carries out one command line.
     *
     * @param application class that Spring starts from, for the commands that need it
     * @return exit code for the shell
     */
    public static int execute(Class<?> application, Surroundings surroundings, String... arguments) {
        CommandLine commandLine = new CommandLine(new ClaimsBenchmarkCommand());
        new Commands(surroundings, application).neededFor(arguments).forEach(commandLine::addSubcommand);
        commandLine.setOut(surroundings.out());
        commandLine.setErr(surroundings.err());
        commandLine.setUsageHelpWidth(USAGE_WIDTH);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setExecutionExceptionHandler(ClaimsBenchmarkCommand::explain);
        listExitCodes(commandLine);
        int exitCode = commandLine.execute(arguments);
        surroundings.out().flush();
        surroundings.err().flush();
        return exitCode;
    }

    /** No command given. */
    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        err.println("Say what to do: a command is missing.");
        spec.commandLine().usage(err);
        return ExitCode.USAGE.number();
    }

    private static void listExitCodes(CommandLine commandLine) {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (ExitCode code : ExitCode.values()) {
            meanings.put(Integer.toString(code.number()), code.meaning());
        }
        commandLine.getCommandSpec().usageMessage().exitCodeList(meanings);
        for (CommandLine subcommand : commandLine.getSubcommands().values()) {
            subcommand
                    .getCommandSpec()
                    .usageMessage()
                    .exitCodeListHeading("%nExit codes:%n")
                    .exitCodeList(meanings);
        }
    }

    private static int explain(Exception failure, CommandLine commandLine, ParseResult parsed) {
        PrintWriter err = commandLine.getErr();
        LoggerHolder.LOG.debug("the command failed", failure);
        if (failure instanceof DatabaseNotUsable) {
            err.println(failure.getMessage());
            return ExitCode.DATABASE_NOT_USABLE.number();
        }
        if (failure instanceof UsageFault) {
            err.println(failure.getMessage());
            return ExitCode.USAGE.number();
        }
        err.println(inWords(failure));
        return ExitCode.FAULT.number();
    }

    /** A failure that nobody foresaw: its kind, as its message may hold anything, and what to do. */
    static String inWords(Exception unforeseen) {
        return "A fault of the program or its surroundings ("
                + unforeseen.getClass().getSimpleName() + "): nothing is published." + System.lineSeparator()
                + "  Remedy: run the same command again; if it fails again, with -Dclaims.log=debug after 'java',"
                + " and report what it prints.";
    }

    /** Logging starts with the first failure, not with a call for help. */
    private static final class LoggerHolder {
        private static final Logger LOG = LoggerFactory.getLogger(ClaimsBenchmarkCommand.class);
    }
}
