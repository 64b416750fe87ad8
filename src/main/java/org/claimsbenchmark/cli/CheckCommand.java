package org.claimsbenchmark.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.claimsbenchmark.check.CheckJson;
import org.claimsbenchmark.check.CheckRequest;
import org.claimsbenchmark.check.CheckText;
import org.claimsbenchmark.check.ExtractsChecked;
import org.claimsbenchmark.check.LayoutDrafting;
import org.claimsbenchmark.check.UnusableFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks at extracts without loading them. */
@Command(
        name = "check",
        description = {
            "Reads extracts and says what a run would make of them: the layout and its runners-up, some lines as they would"
                    + " be understood, every column, codes that no table knows, expected rejects, what would be Not in"
                    + " input. It loads nothing and needs no database.",
            "",
            "The output is for people who may see the extract: it shows no identifier and no name, but amounts, dates and"
                    + " codes of up to ten lines, and codes that may stand in one record alone; so does --json."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class CheckCommand implements Callable<Integer> {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The reader of X12 tells of its schemas; the program's own logging, which would swallow it, is not started here. */
    private static final Logger OF_X12_READER = Logger.getLogger("io.xlate.edi");

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Mixin
    private LayoutsOption layouts;

    @Parameters(
            paramLabel = "PATH",
            converter = LocationConverter.class,
            arity = "1..*",
            description = "Extracts, also packed as .gz, .zip, .zst or .bz2, or folders with extracts.")
    private List<Path> paths;

    @Option(
            names = "--max-reject-share",
            paramLabel = "PERCENT",
            description = "Share of an extract's records that may be rejected; default what its layout says, else 5.")
    private BigDecimal maxRejectShare;

    @Option(
            names = "--all",
            description =
                    "Looks at the columns of every record, not of the first 100,000. Lines in scope are always read"
                            + " to the end.")
    private boolean all;

    @Option(
            names = "--against",
            paramLabel = "FILE",
            description =
                    "Says what drifted since an earlier extract, or the profile saved of one: columns gone, new or"
                            + " moved; a column's filled share changed by more than 10 points; procedures, places of service,"
                            + " modifiers or payers in scope shifted by a total variation distance over 0.1, where both have 50"
                            + " or more; more than 31 days between the service dates, or dates that end earlier. Drift does not"
                            + " change the exit code.")
    private Path against;

    @Option(
            names = "--save-profile",
            paramLabel = "FILE",
            description = "Saves what --against compares, of one extract: shares and codes, no line.")
    private Path profile;

    @Option(
            names = "--write-layout",
            paramLabel = "FILE",
            description =
                    "Drafts a layout for one extract into a new .yaml file, with every guess marked and no value of"
                            + " the extract: correct it, then check again with --layouts and the folder of FILE.")
    private Path draft;

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    CheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (maxRejectShare != null && (maxRejectShare.signum() < 0 || maxRejectShare.compareTo(HUNDRED) > 0)) {
            throw WrongOption.of(spec, "--max-reject-share", "expected a number from 0 to 100");
        }
        OF_X12_READER.setLevel(Level.OFF);
        try {
            return check().number();
        } catch (UnusableFile e) {
            throw new UsageFault(e.getMessage());
        }
    }

    private ExitCode check() {
        CheckRequest request = new CheckRequest(
                paths.stream().map(surroundings::resolve).toList(),
                layouts.catalog(surroundings),
                maxRejectShare,
                all ? Long.MAX_VALUE : CheckRequest.USUAL_SAMPLE_RECORDS,
                null);
        if (against != null) {
            request = request.comparedWith(CheckJson.against(request, resolved(against)));
        }
        ExtractsChecked checked = ExtractsChecked.of(request);
        PrintWriter out = surroundings.out();
        out.println((json ? CheckJson.of(checked.report()) : CheckText.of(checked.report())).stripTrailing());
        if (profile != null) {
            saveProfile(checked);
        }
        if (draft != null) {
            writeDraft(request);
        }
        return checked.report().loadable() ? ExitCode.OK : ExitCode.INPUT_REFUSED;
    }

    private void saveProfile(ExtractsChecked checked) {
        if (checked.profiles().size() != 1) {
            throw new UsageFault("--save-profile keeps one extract that a layout fits, found "
                    + checked.profiles().size() + ": give one.");
        }
        CheckJson.save(checked.profiles().get(0), resolved(profile));
    }

    private void writeDraft(CheckRequest request) {
        List<String> missing = LayoutDrafting.write(request, resolved(draft));
        PrintWriter err = surroundings.err();
        err.println(draft + ": a draft of a layout; hold its guesses against the payer's description, then check again"
                + " with --layouts and its folder.");
        if (!missing.isEmpty()) {
            err.println("  It cannot be used yet: name the columns of " + String.join(", ", missing) + ".");
        }
    }

    private Path resolved(Path path) {
        return surroundings.workingFolder().resolve(path);
    }
}
