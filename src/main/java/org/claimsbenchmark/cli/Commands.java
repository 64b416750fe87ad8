package org.claimsbenchmark.cli;

import java.util.List;

/** The commands of the program, in the order in which its help lists them. */
final class Commands {

    private static final List<String> NAMES = List.of(
            "run",
            "nightly",
            "check",
            "replay",
            "withdraw",
            "rollback",
            "promote",
            "discard",
            "purge",
            "rekey",
            "verify",
            "editions",
            "runs",
            "show",
            "compare",
            "explain",
            "migrate",
            "worker",
            "database",
            "query",
            "export",
            "report");

    private final Surroundings surroundings;
    private final Class<?> application;

    Commands(Surroundings surroundings, Class<?> application) {
        this.surroundings = surroundings;
        this.application = application;
    }

    /**
     * What has to be known to carry out a command line: the command that it begins with, alone, as all options of a command
     * that is known are looked at; all of them where it begins with anything else.
     */
    List<Object> neededFor(String... arguments) {
        boolean named = arguments.length > 0 && NAMES.contains(arguments[0]);
        return (named ? List.of(arguments[0]) : NAMES).stream().map(this::named).toList();
    }

    private Object named(String name) {
        return switch (name) {
            case "run" -> new RunCommand(surroundings, application);
            case "nightly" -> new NightlyCommand(surroundings, application);
            case "check" -> new CheckCommand(surroundings);
            case "replay" -> new ReplayCommand(surroundings, application);
            case "withdraw" -> new WithdrawCommand(surroundings, application);
            case "rollback" -> new RollbackCommand(surroundings, application);
            case "promote" -> new PromoteCommand(surroundings, application);
            case "discard" -> new DiscardCommand(surroundings, application);
            case "purge" -> new PurgeCommand(surroundings);
            case "rekey" -> new RekeyCommand(surroundings);
            case "verify" -> new VerifyCommand(surroundings, application);
            case "editions" -> new EditionsCommand(surroundings);
            case "runs" -> new RunsCommand(surroundings);
            case "show" -> new ShowCommand(surroundings);
            case "compare" -> new CompareCommand(surroundings);
            case "explain" -> new ExplainCommand(surroundings);
            case "migrate" -> new MigrateCommand(surroundings);
            case "worker" -> new WorkerCommand(surroundings, application);
            case "database" -> new DatabaseCommand(surroundings);
            case "query" -> new QueryCommand(surroundings);
            case "export" -> new ExportCommand(surroundings);
            case "report" -> new ReportCommand(surroundings);
            default -> throw new IllegalArgumentException("there is no command " + name);
        };
    }
}
