package org.claimsbenchmark.job;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimsbenchmark.classify.LineClassifier;
import org.claimsbenchmark.extract.ExtractDiscovery;
import org.claimsbenchmark.extract.ExtractFile;
import org.claimsbenchmark.job.remote.OpenLoad;
import org.claimsbenchmark.job.remote.RemoteInput;
import org.claimsbenchmark.layout.ClaimLineParser;
import org.claimsbenchmark.layout.LayoutMatch;
import org.claimsbenchmark.load.LedgerExtract;
import org.claimsbenchmark.load.PseudonymKey;
import org.claimsbenchmark.objects.Locations;
import org.claimsbenchmark.reference.ReferenceTables;

/** What a worker knows of a run that another process began: what the database says, and the files that it sees itself. */
final class WorkerContext implements LoadContext {

    private final OpenLoad load;
    private final WorkerMeans means;
    private final Map<Integer, RemoteInput> inputs;
    private final LineClassifier classifier;
    private final Map<Integer, ExtractFile> files = new ConcurrentHashMap<>();
    private final Map<ExtractFile, ClaimLineParser> parsers = new ConcurrentHashMap<>();

    WorkerContext(OpenLoad load, WorkerMeans means, List<RemoteInput> inputs) {
        this.load = load;
        this.means = means;
        this.inputs = inputs.stream().collect(Collectors.toMap(RemoteInput::extractId, Function.identity()));
        this.classifier = new LineClassifier(means.reference());
    }

    /**
     * Why this worker must not load an extract: it would load other lines than its run, or none.
     *
     * @return nothing when it sees the same file as the run, and reads it by the same layout
     */
    Optional<String> unfitFor(LedgerExtract extract) {
        if (files.containsKey(extract.extractId())) {
            return Optional.empty();
        }
        RemoteInput input = inputs.get(extract.extractId());
        try {
            Optional<ExtractFile> file = ExtractDiscovery.findAgain(
                    Locations.of(input.location()), extract.name(), input.sizeBytes(), extract.sha256());
            if (file.isEmpty() || !writtenLast(file.get()).equals(input.modifiedAt())) {
                return Optional.of(extract.name() + ": expected the file " + input.location() + " with "
                        + input.sizeBytes() + " bytes, written last at " + input.modifiedAt() + ", found "
                        + (file.isEmpty() ? "none" : "another") + "; mount the folder as the run's machine does");
            }
            if (!(means.layouts().match(file.get()) instanceof LayoutMatch layout)
                    || !layout.layoutName().equals(extract.layout())
                    || !layout.layoutRevision().equals(extract.layoutRevision())) {
                return Optional.of(
                        extract.name() + ": expected to read it by layout " + extract.layout()
                                + ", revision " + extract.layoutRevision()
                                + ", as its run does, found that another fits here or none; give this worker the --layouts of the run");
            }
            parsers.put(
                    file.get(),
                    ClaimLineParser.of(layout, file.get(), means.reference().proceduresInScope()));
            files.put(extract.extractId(), file.get());
            return Optional.empty();
        } catch (IOException notReadableHere) {
            return Optional.of(extract.name() + ": expected to read " + input.location()
                    + ", found that this worker cannot; check its permissions and the disk or share");
        }
    }

    private static Instant writtenLast(ExtractFile file) {
        return file.stamp().lastModified().toInstant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public long runId() {
        return load.runId();
    }

    @Override
    public PseudonymKey key() {
        return means.key();
    }

    /** A worker is asked to end by other means: it loads for runs that are none of its own. */
    @Override
    public boolean isStopping() {
        return false;
    }

    @Override
    public ReferenceTables reference() {
        return means.reference();
    }

    @Override
    public LineClassifier classifier() {
        return classifier;
    }

    @Override
    public ReadCount progress() {
        return (bytes, records, lines) -> {}; // the run's own process tells, of all workers
    }

    @Override
    public ExtractFile fileOf(LedgerExtract extract) {
        return files.get(extract.extractId());
    }

    @Override
    public ClaimLineParser parserOf(ExtractFile file) {
        return parsers.get(file);
    }

    @Override
    public boolean billedIsStated(LedgerExtract extract) {
        return inputs.get(extract.extractId()).billedIsStated();
    }

    @Override
    public RuntimeException fault(RuntimeException fault) {
        return fault;
    }
}
