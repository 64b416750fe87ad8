package org.claimsbenchmark.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.claimsbenchmark.extract.ExtractFile;
import org.claimsbenchmark.layout.LayoutDecision;
import org.claimsbenchmark.layout.LayoutMatch;
import org.claimsbenchmark.load.LedgerExtract;

/**
 * What a run has to do with its inputs, given what the edition already rests on.
 *
 * @param load inputs to read
 * @param known inputs whose content is loaded already, with the name that content is known by
 * @param heldOut inputs whose content was withdrawn from the edition and is not readmitted
 * @param replaced published extracts whose lines leave: an input has their name and new content, or has their content
 *     and must be judged again by newer reference tables, or read again by another layout, or is to take their place;
 *     each with the digest of that input
 * @param carried published extracts whose lines stand
 * @param stale carried extracts that older reference tables judged and whose content is not among the inputs
 * @param nameClashes names that two inputs of different content bear
 * @param task what is out of the usual
 */
record RunPlan(
        List<ExtractFile> load,
        Map<ExtractFile, String> known,
        List<ExtractFile> heldOut,
        Map<LedgerExtract, String> replaced,
        List<LedgerExtract> carried,
        List<LedgerExtract> stale,
        Set<String> nameClashes,
        RunTask task) {

    /**
     * @param given inputs
     * @param withdrawn digests of content that is to stay out
     * @param layoutOf which layout reads an input now
     */
    static RunPlan of(
            List<ExtractFile> given,
            List<LedgerExtract> published,
            Set<String> withdrawn,
            String referenceVersion,
            Function<ExtractFile, LayoutDecision> layoutOf) {
        List<ExtractFile> heldOut = given.stream()
                .filter(input -> withdrawn.contains(input.sha256()))
                .toList();
        List<ExtractFile> inputs = given.stream()
                .filter(input -> !withdrawn.contains(input.sha256()))
                .toList();
        Map<String, ExtractFile> byContent = new LinkedHashMap<>();
        Map<ExtractFile, String> known = new LinkedHashMap<>();
        Map<String, String> contentByName = new HashMap<>();
        Set<String> clashes = new TreeSet<>();
        for (ExtractFile input : inputs) {
            ExtractFile first = byContent.putIfAbsent(input.sha256(), input);
            if (first != null) {
                known.put(input, first.fileName());
            }
            String other = contentByName.putIfAbsent(input.fileName(), input.sha256());
            if (other != null && !other.equals(input.sha256())) {
                clashes.add(input.fileName());
            }
        }
        Map<LedgerExtract, String> replaced = new LinkedHashMap<>();
        List<LedgerExtract> carried = new ArrayList<>();
        List<LedgerExtract> stale = new ArrayList<>();
        Set<String> standing = new HashSet<>();
        for (LedgerExtract extract : published) {
            String newContent = contentByName.get(extract.name());
            boolean current = extract.referenceVersion().equals(referenceVersion);
            ExtractFile sameContent = byContent.get(extract.sha256());
            boolean readAnew =
                    sameContent != null && (!current || isReadOtherwise(extract, layoutOf.apply(sameContent)));
            if (newContent != null && !newContent.equals(extract.sha256()) || readAnew) {
                replaced.put(extract, readAnew ? extract.sha256() : newContent);
                continue;
            }
            carried.add(extract);
            if (!current) {
                stale.add(extract);
            }
            if (sameContent != null) {
                known.put(sameContent, extract.name());
                standing.add(extract.sha256());
            }
        }
        List<ExtractFile> load = byContent.values().stream()
                .filter(input -> !standing.contains(input.sha256()))
                .toList();
        return new RunPlan(load, known, heldOut, replaced, carried, stale, clashes, new RunTask.Usual());
    }

    /** An extract that no layout fits any more stands as it was read. */
    private static boolean isReadOtherwise(LedgerExtract extract, LayoutDecision now) {
        return extract.layoutRevision() != null
                && now instanceof LayoutMatch layout
                && !(layout.layoutName().equals(extract.layout())
                        && layout.layoutRevision().equals(extract.layoutRevision()));
    }

    /** Loads nothing, and leaves all that is published as it is. */
    static RunPlan carryingAll(List<LedgerExtract> published, String referenceVersion) {
        return of(List.of(), published, Set.of(), referenceVersion, input -> {
            throw new IllegalStateException("nothing is to be loaded");
        });
    }

    RunPlan with(RunTask other) {
        return new RunPlan(load, known, heldOut, replaced, carried, stale, nameClashes, other);
    }

    /** The published extract leaves, with nothing in its place. */
    RunPlan without(LedgerExtract extract) {
        return new RunPlan(
                load, known, heldOut, replaced, all(carried, extract), all(stale, extract), nameClashes, task);
    }

    /** The one extract that is loaded takes the place of the published one. */
    RunPlan replacing(LedgerExtract extract) {
        Map<LedgerExtract, String> leaving = new LinkedHashMap<>(replaced);
        leaving.putIfAbsent(extract, load.get(0).sha256());
        return new RunPlan(
                load, known, heldOut, leaving, all(carried, extract), all(stale, extract), nameClashes, task);
    }

    private static List<LedgerExtract> all(List<LedgerExtract> extracts, LedgerExtract but) {
        return extracts.stream().filter(extract -> !extract.equals(but)).toList();
    }

    /** Why an extract that is not given again holds a run back. */
    static String judgedByEarlierTables(String extract) {
        return extract
                + ": its lines were classified by an earlier version of the reference tables; give the extract again, so"
                + " that all lines are classified alike";
    }

    /** Nothing comes; and nothing leaves, as an extract does whose name came with the content of another. */
    boolean nothingNew() {
        return load.isEmpty() && replaced.isEmpty();
    }
}
