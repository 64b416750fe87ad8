package org.claimsbenchmark.benchmark.kept;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Collects which row carries which unknown code. */
final class UnknownOccurrencesBuilder {

    private final Map<UnknownCode, Integer> ordinalOf = new HashMap<>();
    private int[] rows = new int[64];
    private int[] ordinals = new int[64];
    private int size;

    void add(int row, UnknownCode code) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size * 2);
            ordinals = Arrays.copyOf(ordinals, size * 2);
        }
        rows[size] = row;
        Integer ordinal = ordinalOf.get(code);
        if (ordinal == null) {
            ordinal = ordinalOf.size();
            ordinalOf.put(code, ordinal);
        }
        ordinals[size++] = ordinal;
    }

    /** The occurrences after the rows were put in the given order. */
    KeptLines.UnknownOccurrences inOrder(int[] order) {
        int[] newRowOf = new int[order.length];
        for (int newRow = 0; newRow < order.length; newRow++) {
            newRowOf[order[newRow]] = newRow;
        }
        List<UnknownCode> codes = List.copyOf(new TreeSet<>(ordinalOf.keySet()));
        int[] newOrdinalOf = new int[codes.size()];
        for (int ordinal = 0; ordinal < codes.size(); ordinal++) {
            newOrdinalOf[ordinalOf.get(codes.get(ordinal))] = ordinal;
        }
        long[] keys = new long[size];
        for (int i = 0; i < size; i++) {
            keys[i] = (long) newRowOf[rows[i]] << 32 | newOrdinalOf[ordinals[i]];
        }
        Arrays.sort(keys);
        int[] sortedRows = new int[size];
        int[] sortedOrdinals = new int[size];
        for (int i = 0; i < size; i++) {
            sortedRows[i] = (int) (keys[i] >>> 32);
            sortedOrdinals[i] = (int) keys[i];
        }
        return new KeptLines.UnknownOccurrences(codes, sortedRows, sortedOrdinals);
    }
}
