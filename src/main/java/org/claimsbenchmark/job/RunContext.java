package org.claimsbenchmark.job;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimsbenchmark.classify.LineClassifier;
import org.claimsbenchmark.extract.ControlTotals;
import org.claimsbenchmark.extract.ExtractFile;
import org.claimsbenchmark.layout.ClaimLineParser;
import org.claimsbenchmark.layout.LayoutDecision;
import org.claimsbenchmark.layout.LayoutMatch;
import org.claimsbenchmark.layout.RejectLimits;
import org.claimsbenchmark.load.LedgerExtract;
import org.claimsbenchmark.load.PseudonymKey;
import org.claimsbenchmark.load.Refusal;
import org.claimsbenchmark.load.RunIdentity;
import org.claimsbenchmark.load.RunTerms;
import org.claimsbenchmark.reference.ReferenceTables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the steps of one run share. The steps themselves keep everything that a restart needs in the database. */
final class RunContext implements LoadContext {

    private static final Logger LOG = LoggerFactory.getLogger(RunContext.class);

    private final RunRequest request;
    private final RunIdentity identity;
    private final RunTerms terms;
    private final RunPlan plan;
    private final ReferenceTables reference;
    private final Function<ExtractFile, LayoutDecision> layoutOf;
    private final StopRequest stop;
    private final PseudonymKey key;
    private final Map<String, ExtractFile> inputByContent;
    private final Map<String, ControlTotals> controlByContent;
    private final Map<ExtractFile, List<String>> controlFaults;
    private final LineClassifier classifier;
    private final RunProgress progress;
    private final Map<ExtractFile, ClaimLineParser> parserByInput = new ConcurrentHashMap<>();
    private final List<RuntimeException> faults = Collections.synchronizedList(new ArrayList<>());
    private volatile long runId;
    private volatile boolean publishing;
    private volatile List<Refusal> refusals = List.of();
    private volatile List<String> differences;

    RunContext(PreparedRun prepared, Planned.Run planned, PseudonymKey key, RunProgress progress) {
        this.request = prepared.request();
        this.identity = planned.identity();
        this.terms = planned.terms();
        this.plan = planned.plan();
        this.reference = prepared.reference();
        this.layoutOf = prepared::layoutOf;
        this.stop = prepared.stop();
        this.key = key;
        this.progress = progress;
        this.classifier = new LineClassifier(reference);
        this.inputByContent =
                plan.load().stream().collect(Collectors.toUnmodifiableMap(ExtractFile::sha256, input -> input));
        this.controlFaults = prepared.inputs().controlFaults();
        Map<ExtractFile, ControlTotals> controls = prepared.inputs().controls();
        this.controlByContent = plan.load().stream()
                .filter(controls::containsKey)
                .collect(Collectors.toUnmodifiableMap(ExtractFile::sha256, controls::get));
    }

    RunRequest request() {
        return request;
    }

    RunIdentity identity() {
        return identity;
    }

    @Override
    public boolean isStopping() {
        return stop.isAsked();
    }

    RunTerms terms() {
        return terms;
    }

    RunPlan plan() {
        return plan;
    }

    @Override
    public ReferenceTables reference() {
        return reference;
    }

    /** The layout that fits an input, looked for once. */
    LayoutDecision layoutOf(ExtractFile input) {
        return layoutOf.apply(input);
    }

    @Override
    public ClaimLineParser parserOf(ExtractFile input) {
        return parserByInput.computeIfAbsent(
                input, file -> ClaimLineParser.of((LayoutMatch) layoutOf(file), file, reference.proceduresInScope()));
    }

    @Override
    public LineClassifier classifier() {
        return classifier;
    }

    @Override
    public RunProgress progress() {
        return progress;
    }

    @Override
    public PseudonymKey key() {
        return key;
    }

    ExtractFile inputWithContent(String sha256) {
        return inputByContent.get(sha256);
    }

    @Override
    public ExtractFile fileOf(LedgerExtract extract) {
        return inputWithContent(extract.sha256());
    }

    @Override
    public boolean billedIsStated(LedgerExtract extract) {
        ControlTotals control = controlOf(extract.sha256());
        return control != null && control.billed() != null;
    }

    /** Limits of the command line, else of the layout, else the usual ones. */
    RejectLimits rejectLimitsOf(String sha256) {
        LayoutMatch layout = (LayoutMatch) layoutOf(inputWithContent(sha256));
        return request.rejectLimits().orElse(layout.rejectsAllowed()).orElse(RejectLimits.USUAL);
    }

    /** What a control file states of the input; null where there is none. */
    ControlTotals controlOf(String sha256) {
        return controlByContent.get(sha256);
    }

    /** Number of the run in {@code claims.run}; 0 before the register step. */
    @Override
    public long runId() {
        return runId;
    }

    void runId(long registered) {
        this.runId = registered;
        LogContext.run(registered);
    }

    /** What is wrong with the control files of an input, as sentences. */
    List<String> controlFaultsOf(ExtractFile input) {
        return controlFaults.getOrDefault(input, List.of());
    }

    /** Why which extracts are left out; complete once the extracts are judged. */
    List<Refusal> refusals() {
        return refusals;
    }

    void refusals(List<Refusal> found) {
        this.refusals = List.copyOf(found);
    }

    /** Where the figures of a publication come out otherwise, as sentences; null unless they were computed anew. */
    List<String> differences() {
        return differences;
    }

    void differences(List<String> found) {
        this.differences = List.copyOf(found);
    }

    /** Whether the last step has begun, so that its commit may have come through whatever was heard of it. */
    boolean publishing() {
        return publishing;
    }

    void publishingBegins() {
        this.publishing = true;
    }

    /** What went wrong in any step or worker, in the order it happened. */
    List<RuntimeException> faults() {
        return List.copyOf(faults);
    }

    @Override
    public RuntimeException fault(RuntimeException fault) {
        LOG.warn("a part of the run failed", fault);
        faults.add(fault);
        return fault;
    }
}
