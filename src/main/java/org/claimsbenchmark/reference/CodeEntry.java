package org.claimsbenchmark.reference;

import java.time.LocalDate;

/**
 * One row of a code set.
 *
 * @param code the code as claims carry it: upper case, diagnosis codes without dot
 * @param name what it stands for, in few words
 * @param onCard whether the 20982 card lists it
 * @param source which publication the row rests on
 * @param effectiveFrom first service date on which the row holds, or null for "always"
 * @param effectiveTo last service date on which it holds, or null for "until further notice"
 */
public record CodeEntry(
        String code, String name, boolean onCard, String source, LocalDate effectiveFrom, LocalDate effectiveTo) {}
