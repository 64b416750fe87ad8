package org.claimsbenchmark.benchmark.kept;

import java.util.List;
import java.util.UUID;

/**
 * One kept line on its way into {@link KeptLines}.
 *
 * @param index whether the procedure is 20982 itself
 * @param procedureCode the procedure
 * @param patient pseudonym
 * @param claim pseudonym
 * @param provider pseudonym of the rendering, else billing provider, or null
 * @param serviceDay day of service as days since 1970-01-01
 * @param paidDay day of payment as days since 1970-01-01, or {@link KeptLines#NO_DAY}
 * @param modifiers in claim order
 * @param unitThousandths service units times 1000, or {@link KeptLines#ABSENT}
 * @param cents by {@link LineAmount}: exact, or {@link KeptLines#ABSENT}
 * @param denied whether the payer denied the line
 * @param values by {@link LineDimension}: its value
 * @param findings codes of the facts that the line shows
 * @param unknownCodes codes of an index line that no table knows
 * @param disputedCodes codes of an index line on which the card and the code sets disagree, as {@link DisputedCodes} names them
 */
record KeptLine(
        boolean index,
        String procedureCode,
        UUID patient,
        UUID claim,
        UUID provider,
        int serviceDay,
        int paidDay,
        List<String> modifiers,
        long unitThousandths,
        long[] cents,
        boolean denied,
        String[] values,
        List<String> findings,
        List<UnknownCode> unknownCodes,
        List<String> disputedCodes) {

    @Override
    public String toString() {
        return "KeptLine[withheld]";
    }
}
