package org.claimsbenchmark.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.claimsbenchmark.extract.Discovery;
import org.claimsbenchmark.extract.ExtractFile;
import org.claimsbenchmark.extract.ExtractsAtHand;
import org.claimsbenchmark.layout.LayoutMatch;
import org.claimsbenchmark.load.LedgerExtract;
import org.claimsbenchmark.load.PublishedRun;
import org.claimsbenchmark.load.RunIdentity;
import org.claimsbenchmark.load.RunTerms;
import org.claimsbenchmark.objects.Locations;

/** Finds what a publication was made of, so that it can be computed anew in an edition of its own. */
final class VerificationPlanner {

    private final PreparedRun prepared;
    private final EditionLedger editions;
    private final String programVersion;

    VerificationPlanner(PreparedRun prepared, EditionLedger editions, String programVersion) {
        this.prepared = prepared;
        this.editions = editions;
        this.programVersion = programVersion;
    }

    Planned plan(long runId) {
        Optional<PublishedRun> publication = editions.publication(runId);
        if (publication.isEmpty()) {
            return Planned.refused(editions.notA("a publication", runId));
        }
        String reference = prepared.reference().version();
        if (!publication.get().referenceVersion().equals(reference)) {
            return Planned.refused("run " + runId + ": its lines were judged by reference tables of version "
                    + publication.get().referenceVersion() + ", this program has " + reference
                    + "; verify it with program version " + publication.get().programVersion());
        }
        return plan(publication.get(), InputsDigest.of("verification of " + runId), false);
    }

    /** The same extracts, but read by whatever layouts fit now and judged by whatever tables are given. */
    Planned planShadow(PublishedRun publication) {
        Discovery given = prepared.inputs();
        if (!given.faults().isEmpty()) {
            return Planned.refused(
                    given.faults().stream().map(Discovery.Fault::sentence).toList());
        }
        return plan(publication, InputsDigest.of("shadow of " + publication.runId() + " at " + prepared.began()), true);
    }

    private Planned plan(PublishedRun publication, String digest, boolean shadow) {
        long runId = publication.runId();
        List<LedgerExtract> recorded = editions.countedExtracts(runId);
        Map<String, ExtractFile> files = filesOf(recorded);
        List<String> faults = recorded.stream()
                .map(extract -> fault(extract, files.get(extract.sha256()), runId, shadow))
                .filter(Objects::nonNull)
                .toList();
        if (!faults.isEmpty()) {
            return Planned.refused(faults);
        }
        Map<String, LedgerExtract> byContent = new LinkedHashMap<>();
        recorded.forEach(extract -> byContent.put(extract.sha256(), extract));
        RunPlan plan = new RunPlan(
                List.copyOf(files.values()),
                Map.of(),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                Set.of(),
                new RunTask.Recompute(runId, byContent, shadow));
        return new Planned.Run(
                new RunIdentity(
                        prepared.request().edition(),
                        digest,
                        0,
                        prepared.reference().version(),
                        programVersion),
                new RunTerms(prepared.request().action().name(), runId, publication.terms(), new TreeMap<>()),
                plan);
    }

    /** By content, as far as they are found: among the files that were given, else where they lay. */
    private Map<String, ExtractFile> filesOf(List<LedgerExtract> recorded) {
        Map<String, List<Path>> locations = new LinkedHashMap<>();
        recorded.forEach(extract -> locations.put(
                extract.sha256(),
                Stream.ofNullable(extract.location()).map(Locations::of).toList()));
        Map<String, ExtractFile> found = ExtractsAtHand.find(prepared.inputs().extracts(), locations);
        Map<String, ExtractFile> files = new LinkedHashMap<>();
        for (LedgerExtract extract : recorded) {
            ExtractFile file = found.get(extract.sha256());
            if (file != null) {
                files.put(extract.sha256(), file);
            }
        }
        return files;
    }

    private String fault(LedgerExtract extract, ExtractFile file, long runId, boolean shadow) {
        if (file == null) {
            List<String> looked =
                    new ArrayList<>(Stream.ofNullable(extract.location()).toList());
            looked.add(0, "the files that were given");
            return extract.name() + ": expected its content, SHA-256 " + extract.sha256() + ", among "
                    + String.join(" or at ", looked) + ", found none; give the file as it was delivered";
        }
        if (!(prepared.layoutOf(file) instanceof LayoutMatch layout)) {
            return extract.name() + ": no layout fits it any more; give the layouts that it was read with (--layouts)";
        }
        if (shadow) {
            return null;
        }
        boolean asRecorded = layout.layoutName().equals(extract.layout())
                && (extract.layoutRevision() == null || layout.layoutRevision().equals(extract.layoutRevision()));
        if (!asRecorded && !editions.wasReplayed(extract, runId)) {
            return extract.name() + ": it was read by layout " + extract.layout() + " " + extract.layoutRevision()
                    + ", and is now read by " + layout.layoutName() + " " + layout.layoutRevision()
                    + "; give the layouts that it was read with (--layouts)";
        }
        return null;
    }
}
