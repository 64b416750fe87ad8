package org.claimsbenchmark.reference;

import java.util.List;
import java.util.stream.Collectors;

/** The reference tables cannot be used. Carries every fault, in the order of tables and rows. */
public final class ReferenceFaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<ReferenceFault> faults;

    ReferenceFaultException(List<ReferenceFault> faults) {
        super(faults.stream()
                .map(fault -> System.lineSeparator() + "  " + fault)
                .collect(Collectors.joining(
                        "",
                        "The reference tables have " + faults.size()
                                + " fault(s). Correct the CSV at the places named and build again:",
                        "")));
        this.faults = List.copyOf(faults);
    }

    public List<ReferenceFault> faults() {
        return faults;
    }
}
