package org.claimsbenchmark.extract.x12;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Values by column, as far as one level of a transaction says them: a provider, a patient, a claim, a line. */
final class Values {

    private final Map<String, String> byColumn = new HashMap<>();

    /** A blank counts as said: it hides what an outer level says. */
    void set(String column, String value) {
        byColumn.put(column, value);
    }

    /** Sets what is not blank. */
    void setIfAny(String column, String value) {
        if (!value.isEmpty()) {
            byColumn.put(column, value);
        }
    }

    /** Blank when it was not said. */
    String get(String column) {
        return byColumn.getOrDefault(column, "");
    }

    /** Takes over what an inner level says. */
    void addAll(Values inner) {
        byColumn.putAll(inner.byColumn);
    }

    List<String> inOrderOf(List<String> columns) {
        return columns.stream().map(this::get).toList();
    }
}
