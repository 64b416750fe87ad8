package org.claimsbenchmark.benchmark.kept;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects the texts of a column, row by row. */
final class TextColumnBuilder {

    private final Map<String, Integer> codeOf = new HashMap<>();
    private int[] codes = new int[1024];
    private int size;

    void add(String text) {
        if (size == codes.length) {
            codes = Arrays.copyOf(codes, size * 2);
        }
        Integer code = codeOf.get(text);
        if (code == null) {
            code = codeOf.size();
            codeOf.put(text, code);
        }
        codes[size++] = code;
    }

    /** The column with its rows in the given order. */
    TextColumn inOrder(int[] rows) {
        List<String> values = new ArrayList<>(codeOf.keySet());
        Collections.sort(values);
        int[] sortedCodeOf = new int[values.size()];
        for (int code = 0; code < values.size(); code++) {
            sortedCodeOf[codeOf.get(values.get(code))] = code;
        }
        int[] ordered = new int[size];
        for (int i = 0; i < size; i++) {
            ordered[i] = sortedCodeOf[codes[rows[i]]];
        }
        return new TextColumn(List.copyOf(values), ordered);
    }
}
