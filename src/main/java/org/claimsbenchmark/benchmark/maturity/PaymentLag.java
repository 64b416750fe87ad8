package org.claimsbenchmark.benchmark.maturity;

import java.time.LocalDate;
import org.claimsbenchmark.claim.ServicePeriod;

/**
 * How many lines of a shown cell were paid so many months after their service.
 *
 * @param feeBasis value of the dimension
 * @param payer value of the dimension, or all of them
 * @param period grain of the service date
 * @param start first day of the period, null for {@link ServicePeriod#ALL}
 * @param lag months from service to payment
 * @param lines index lines
 * @param patients distinct ones of the lines
 * @param soFar lines of this lag and all shorter ones; null where a shorter one is hidden, and without a date of payment
 * @param ofLines lines of the cell
 */
public record PaymentLag(
        String feeBasis,
        String payer,
        ServicePeriod period,
        LocalDate start,
        LagClass lag,
        int lines,
        int patients,
        Integer soFar,
        int ofLines) {}
