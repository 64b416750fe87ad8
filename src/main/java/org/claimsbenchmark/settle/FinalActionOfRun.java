package org.claimsbenchmark.settle;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.claimsbenchmark.settle.FinalAction.Verdict;

/** Applies {@link JoinOfParts}, and with it {@link FinalAction}, to every claim line of a run that needs it. */
final class FinalActionOfRun implements LineGroups.Agreement {

    private final RunLines lines;
    private final Fates fates;

    private FinalActionOfRun(RunLines lines, Fates fates) {
        this.lines = lines;
        this.fates = fates;
    }

    static void settle(RunLines lines, Fates fates) {
        FinalActionOfRun action = new FinalActionOfRun(lines, fates);
        LineGroups claimLines = new LineGroups(lines.size(), action);
        for (int line = 0; line < lines.size(); line++) {
            claimLines.add(line);
        }
        claimLines.forEach(latest -> {
            // a claim line of one record is kept without being looked at, but for a few sorts of records
            if (claimLines.before(latest) != LineGroups.NONE || lines.mayLeaveAlone(latest)) {
                action.decide(IntStream.iterate(latest, line -> line != LineGroups.NONE, claimLines::before));
            }
        });
    }

    private void decide(IntStream records) {
        List<Integer> ofClaimLine = records.boxed().sorted(lines.chronological).toList();
        List<LineVersion> versions = ofClaimLine.stream().map(lines::version).toList();
        List<Verdict> verdicts = JoinOfParts.decide(versions);
        for (int i = 0; i < verdicts.size(); i++) { // in chronological order, as the versions are
            Verdict verdict = verdicts.get(i);
            if (verdict.bucket() != Bucket.KEPT) {
                int by = verdict.by() == null
                        ? LineGroups.NONE
                        : ofClaimLine.get(Collections.binarySearch(versions, verdict.by(), LineVersion.CHRONOLOGICAL));
                fates.takeOut(ofClaimLine.get(i), verdict.bucket(), verdict.rule(), by);
            }
        }
    }

    @Override
    public long hash(int line) {
        return lines.claimLineHash(line);
    }

    @Override
    public boolean holds(int one, int other) {
        return lines.sameClaimLine(one, other);
    }
}
