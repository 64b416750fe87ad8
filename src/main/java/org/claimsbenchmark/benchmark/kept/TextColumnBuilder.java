package org.claimsbenchmark.benchmark.kept;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects the texts of a column, row by row. */
final class TextColumnBuilder {

    private final Map<String, Integer> codeOf = new HashMap<>();
    private CodeArray codes = CodeArray.of(1024, 1);
    private int size;

    void add(String text) {
        Integer code = codeOf.get(text);
        if (code == null) {
            code = codeOf.size();
            codeOf.put(text, code);
        }
        if (size == codes.size()) {
            codes = codes.resized(Math.multiplyExact(size, 2), codeOf.size());
        } else if (code >= codes.capacity()) {
            codes = codes.resized(codes.size(), codeOf.size());
        }
        codes.set(size++, code);
    }

    /** The column with its rows in the given order. */
    TextColumn inOrder(int[] rows) {
        List<String> values = new ArrayList<>(codeOf.keySet());
        Collections.sort(values);
        int[] sortedCodeOf = new int[values.size()];
        for (int code = 0; code < values.size(); code++) {
            sortedCodeOf[codeOf.get(values.get(code))] = code;
        }
        CodeArray ordered = CodeArray.of(rows.length, values.size());
        for (int i = 0; i < rows.length; i++) {
            ordered.set(i, sortedCodeOf[codes.get(rows[i])]);
        }
        return new TextColumn(List.copyOf(values), ordered);
    }
}
