package org.claimsbenchmark.benchmark.kept;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimsbenchmark.claim.Money;

/**
 * One kept line on its way into {@link KeptLines}.
 *
 * @param index whether the procedure is 20982 itself
 * @param procedureCode the procedure
 * @param patient pseudonym
 * @param claim pseudonym
 * @param provider pseudonym of the rendering, else billing provider, or null
 * @param serviceDate day of service
 * @param modifiers in claim order
 * @param unitThousandths service units times 1000, or null
 * @param amounts exact, each absent from the map when the line does not carry it
 * @param denied whether the payer denied the line
 * @param dimensions one value of each dimension
 * @param findings codes of the facts that the line shows
 * @param unknownCodes codes of an index line that no table knows
 */
record KeptLine(
        boolean index,
        String procedureCode,
        UUID patient,
        UUID claim,
        UUID provider,
        LocalDate serviceDate,
        List<String> modifiers,
        Long unitThousandths,
        Map<LineAmount, Money> amounts,
        boolean denied,
        Map<LineDimension, String> dimensions,
        List<String> findings,
        List<UnknownCode> unknownCodes) {

    @Override
    public String toString() {
        return "KeptLine[withheld]";
    }
}
