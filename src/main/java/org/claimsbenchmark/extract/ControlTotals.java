package org.claimsbenchmark.extract;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a delivery says that an extract holds, to be held against what is read. Each null when it does not say.
 *
 * @param source who says so, for people: the control file's name, or which records of the extract
 * @param records records, header excluded
 * @param billed total of the billed amounts of all its records, in dollars with two decimals
 * @param sha256 lower-case hex digest of the file
 * @param from first service date
 * @param to last service date
 */
public record ControlTotals(
        String source, Long records, BigDecimal billed, String sha256, LocalDate from, LocalDate to) {}
