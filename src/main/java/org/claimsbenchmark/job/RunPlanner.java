package org.claimsbenchmark.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.claimsbenchmark.claim.Dominance;
import org.claimsbenchmark.claim.EditionTerms;
import org.claimsbenchmark.claim.ServiceMonths;
import org.claimsbenchmark.claim.SmallChanges;
import org.claimsbenchmark.extract.Discovery;
import org.claimsbenchmark.extract.ExtractFile;
import org.claimsbenchmark.job.RunOutcome.Status;
import org.claimsbenchmark.layout.RejectLimits;
import org.claimsbenchmark.load.LedgerExtract;
import org.claimsbenchmark.load.PublishedRun;
import org.claimsbenchmark.load.RunIdentity;
import org.claimsbenchmark.load.RunTerms;
import org.claimsbenchmark.load.ShadowRun;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds a request against what its edition rests on. */
final class RunPlanner {

    private static final Logger LOG = LoggerFactory.getLogger(RunPlanner.class);

    private final PreparedRun prepared;
    private final RunRequest request;
    private final EditionLedger editions;
    private final EditionLedger.Published published;
    private final String programVersion;

    RunPlanner(PreparedRun prepared, EditionLedger editions, String programVersion) {
        this.prepared = prepared;
        this.request = prepared.request();
        this.editions = editions;
        this.published = editions.published(request.edition());
        this.programVersion = programVersion;
    }

    Planned plan() {
        RunAction action = request.action();
        if (action instanceof RunAction.Load load) {
            return load(load);
        }
        if (action instanceof RunAction.TakeIn) {
            return takeIn();
        }
        if (action instanceof RunAction.Replay replay) {
            return replay(replay.extract());
        }
        if (action instanceof RunAction.Withdraw withdraw) {
            return withdraw(withdraw.extract());
        }
        if (action instanceof RunAction.RollBack rollBack) {
            return rollBack(rollBack.runId());
        }
        VerificationPlanner recomputation = new VerificationPlanner(prepared, editions, programVersion);
        if (action instanceof RunAction.Shadow shadow) {
            EditionLedger.Published of = editions.published(shadow.of());
            return of.run().isEmpty()
                    ? Planned.refused("edition " + shadow.of()
                            + ": expected a publication to be the shadow of, found none; 'run' it first")
                    : recomputation.planShadow(of.run().get());
        }
        if (action instanceof RunAction.Promote promote) {
            return promote(promote.runId());
        }
        if (action instanceof RunAction.Discard discard) {
            return discard(discard.runId());
        }
        return recomputation.plan(((RunAction.Verify) action).runId());
    }

    private Planned takeIn() {
        if (prepared.inputs().extracts().isEmpty() && published.run().isEmpty()) {
            return new Planned.Ended(new RunOutcome(
                    Status.NOTHING_NEW,
                    "Edition " + request.edition() + ": nothing new, no extract has come yet; nothing is published"));
        }
        return load(RunAction.Load.USUAL);
    }

    private Planned load(RunAction.Load action) {
        Discovery discovery = prepared.inputs();
        RunPlan plan = RunPlan.of(
                discovery.extracts(),
                published.extracts(),
                action.readmit() ? Set.of() : published.withdrawn(),
                referenceVersion(),
                prepared::layoutOf);
        if (!plan.nameClashes().isEmpty()) {
            return Planned.refused(plan.nameClashes().stream()
                    .map(name -> name + ": two inputs of different content bear this name; rename one")
                    .toList());
        }
        if (action.replaces() != null) {
            Optional<LedgerExtract> replaced = published.extract(action.replaces());
            if (replaced.isEmpty()) {
                return unknownExtract(action.replaces());
            }
            if (plan.load().size() != 1) {
                return Planned.refused(replaced.get().name() + ": expected one new extract to take its place, found "
                        + plan.load().size() + " among the inputs; give that one alone");
            }
            plan = plan.replacing(replaced.get());
        }
        if (!plan.stale().isEmpty()) {
            return stale(plan);
        }
        plan.known().forEach((input, name) -> {
            if (!input.fileName().equals(name)) {
                LOG.info("{} holds what {} brought: not loaded twice", input.fileName(), name);
            }
        });
        plan.heldOut()
                .forEach(input ->
                        LOG.info("{} was withdrawn and stays out; --readmit loads it again", input.fileName()));
        EditionTerms terms = action.terms().orElse(published.terms());
        if (plan.nothingNew() && isOfThisProgram() && terms.equals(published.terms())) {
            return new Planned.NothingNew(
                    published.runId(), nothingNew(plan, discovery.extracts().size()), plan.heldOut());
        }
        return run(plan, InputsDigest.of(discovery, prepared::layoutOf, orders(action, terms)), terms(null, terms));
    }

    private static String nothingNew(RunPlan plan, int inputs) {
        if (inputs == 0) {
            return "nothing new, no extract is there; its figures stand";
        }
        int heldOut = plan.heldOut().size();
        return "nothing new, " + (inputs - heldOut) + " of " + inputs + " extracts were loaded before"
                + (heldOut == 0 ? "" : ", " + heldOut + " withdrawn (--readmit loads such again)")
                + "; its figures stand";
    }

    /** Two loads of the same files that end in different figures are two runs. */
    private static List<String> orders(RunAction.Load action, EditionTerms terms) {
        List<String> orders = new ArrayList<>();
        if (action.replaces() != null) {
            orders.add("in place of " + action.replaces());
        }
        if (action.readmit()) {
            orders.add("readmitting what was withdrawn");
        }
        if (!terms.period().equals(ServiceMonths.ALL)) {
            orders.add("service dates " + terms.period().text());
        }
        if (!terms.dominance().equals(Dominance.USUAL)) {
            orders.add("dominance " + terms.dominance().text());
        }
        if (terms.smallChanges() != SmallChanges.TELL) {
            orders.add("small changes " + terms.smallChanges());
        }
        return orders;
    }

    /** Plans a run that loads nothing but rejects of a published extract. */
    private Planned replay(String nameOrNumber) {
        Optional<LedgerExtract> extract = published.extract(nameOrNumber);
        if (extract.isEmpty()) {
            return unknownExtract(nameOrNumber);
        }
        String name = extract.get().name();
        Optional<ExtractFile> file = prepared.inputs().extracts().stream()
                .filter(input -> input.sha256().equals(extract.get().sha256()))
                .findFirst();
        if (file.isEmpty()) {
            return Planned.refused(name + ": expected its file among those given, found none with its SHA-256 "
                    + extract.get().sha256() + "; give the file as it was delivered");
        }
        RunPlan plan = RunPlan.carryingAll(published.extracts(), referenceVersion())
                .with(new RunTask.Replay(extract.get(), file.get()));
        if (!plan.stale().isEmpty()) {
            return stale(plan);
        }
        if (!editions.hasSomethingToReplay(extract.get())) {
            return new Planned.Ended(new RunOutcome(
                    Status.NOTHING_NEW,
                    "Edition " + request.edition() + ": " + name + " has no open reject; its figures stand"));
        }
        return run(plan, InputsDigest.of("replay of " + extract.get().extractId()), terms(null, published.terms()));
    }

    private Planned withdraw(String nameOrNumber) {
        Optional<LedgerExtract> extract = published.extract(nameOrNumber);
        if (extract.isEmpty()) {
            return unknownExtract(nameOrNumber);
        }
        RunPlan plan =
                RunPlan.carryingAll(published.extracts(), referenceVersion()).without(extract.get());
        if (!plan.stale().isEmpty()) {
            return stale(plan);
        }
        return run(plan, InputsDigest.of("withdrawal of " + extract.get().extractId()), terms(null, published.terms()));
    }

    private Planned rollBack(long runId) {
        Optional<PublishedRun> earlier = editions.publication(runId);
        if (earlier.isEmpty() || !earlier.get().edition().equals(request.edition())) {
            return Planned.refused(editions.notA("a publication of edition " + request.edition(), runId));
        }
        if (published.runId() == runId) {
            return new Planned.NothingNew(runId, "these figures are what is published; they stand", List.of());
        }
        Optional<String> hindrance = editions.hindranceToRestore(runId);
        if (hindrance.isPresent()) {
            return Planned.refused("run " + runId + ": " + hindrance.get());
        }
        RunPlan plan = RunPlan.carryingAll(List.of(), referenceVersion()).with(new RunTask.Restore(runId));
        return new Planned.Run(
                new RunIdentity(
                        request.edition(),
                        InputsDigest.of("return to " + runId),
                        published.runId(),
                        earlier.get().referenceVersion(),
                        programVersion),
                terms(runId, earlier.get().terms()),
                plan);
    }

    private Planned promote(long shadowRunId) {
        Optional<ShadowRun> shadow = editions.shadow(shadowRunId);
        if (shadow.isEmpty() || !shadow.get().edition().equals(RunAction.Shadow.editionOf(request.edition()))) {
            return noShadow(shadowRunId);
        }
        if (published.runId() != shadow.get().ofRunId()) {
            return Planned.refused("run " + shadowRunId + ": it is a shadow of run "
                    + shadow.get().ofRunId()
                    + ", and edition " + request.edition() + " shows run " + published.runId()
                    + " since; 'run --shadow' computes it anew");
        }
        RunPlan plan =
                RunPlan.carryingAll(List.of(), shadow.get().referenceVersion()).with(new RunTask.Promote(shadowRunId));
        return new Planned.Run(
                new RunIdentity(
                        request.edition(),
                        InputsDigest.of("promotion of " + shadowRunId),
                        published.runId(),
                        shadow.get().referenceVersion(),
                        programVersion),
                terms(null, published.terms()),
                plan);
    }

    /** The caller holds the lock of the shadow's edition, so that it is not being computed. */
    private Planned discard(long shadowRunId) {
        return editions.discard(request.edition(), shadowRunId)
                ? new Planned.Ended(new RunOutcome(
                        Status.NOTHING_NEW, "Run " + shadowRunId + ": discarded with all that it loaded"))
                : noShadow(shadowRunId);
    }

    private Planned noShadow(long runId) {
        return Planned.refused("run " + runId + ": expected a shadow run of edition "
                + request.edition().replaceFirst("^" + RunAction.Shadow.EDITION_PREFIX, "")
                + " that is computed, found none; 'run --shadow' says its number");
    }

    private Planned run(RunPlan plan, String inputs, RunTerms terms) {
        return new Planned.Run(
                new RunIdentity(request.edition(), inputs, published.runId(), referenceVersion(), programVersion),
                terms,
                plan);
    }

    private RunTerms terms(Long restores, EditionTerms terms) {
        TreeMap<String, String> settings = new TreeMap<>(Map.of("require-control", "" + request.requireControl()));
        if (!request.rejectLimits().equals(RejectLimits.NONE)) {
            settings.put("max-rejects", text(request.rejectLimits()));
        }
        if (request.action() instanceof RunAction.Load load && load.replaces() != null) {
            settings.put("replaces", load.replaces());
        }
        if (terms.dominance() != null) {
            settings.put("dominance", terms.dominance().text());
        }
        return new RunTerms(request.action().name(), restores, terms, settings);
    }

    private static String text(RejectLimits limits) {
        return (limits.overallPercent() == null ? "" : limits.overallPercent().toPlainString() + " ")
                + new TreeMap<>(limits.percentByCode());
    }

    private boolean isOfThisProgram() {
        return published
                .run()
                .filter(run -> run.referenceVersion().equals(referenceVersion())
                        && run.programVersion().equals(programVersion))
                .isPresent();
    }

    private String referenceVersion() {
        return prepared.reference().version();
    }

    private Planned unknownExtract(String nameOrNumber) {
        return Planned.refused(nameOrNumber + ": the figures of edition " + request.edition()
                + " rest on no extract of this name or number; the view benchmark.extract lists them");
    }

    private static Planned stale(RunPlan plan) {
        return Planned.refused(plan.stale().stream()
                .map(stale -> RunPlan.judgedByEarlierTables(stale.name()))
                .toList());
    }
}
