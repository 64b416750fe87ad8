package org.claimsbenchmark.load;

import java.time.LocalDate;

/**
 * A registered extract.
 *
 * @param extractId its number in {@code claims.extract}
 * @param name file name, with the folders below the input folder
 * @param sha256 hex digest of its bytes
 * @param deliveryDate by which later versions of a claim line are told from earlier ones
 * @param referenceVersion of the tables that classified its lines
 * @param layout name of the layout that read it
 * @param layoutRevision of that layout; null where an earlier version of the program did not keep it
 * @param location where its file lay when it was registered; null where an earlier version did not keep it
 */
public record LedgerExtract(
        int extractId,
        String name,
        String sha256,
        LocalDate deliveryDate,
        String referenceVersion,
        String layout,
        String layoutRevision,
        String location) {}
