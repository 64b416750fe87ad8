package org.claimsbenchmark.benchmark.kept;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Collects kept lines in any order. What it builds does not depend on that order but for the numbering of ordinals. */
final class KeptLinesBuilder {

    private final Map<LineDimension, TextColumnBuilder> dimensions = new EnumMap<>(LineDimension.class);
    private final TextColumnBuilder procedureCodes = new TextColumnBuilder();
    private final TextColumnBuilder modifierProfiles = new TextColumnBuilder();
    private final TextColumnBuilder findingProfiles = new TextColumnBuilder();
    private final TextColumnBuilder disputedProfiles = new TextColumnBuilder();
    private final Map<List<String>, String> profileOfModifiers = new HashMap<>();
    private final Map<List<String>, String> profileOfFindings = new HashMap<>();
    private final KeyOrdinals patientOrdinals = new KeyOrdinals();
    private final KeyOrdinals claimOrdinals = new KeyOrdinals();
    private final KeyOrdinals providerOrdinals = new KeyOrdinals();
    private final Map<LineAmount, long[]> amounts = new EnumMap<>(LineAmount.class);
    private final UnknownOccurrencesBuilder unknownCodes = new UnknownOccurrencesBuilder();
    private int[] serviceDays = new int[1024];
    private int[] paidDays = new int[1024];
    private int[] patients = new int[1024];
    private int[] claims = new int[1024];
    private int[] providers = new int[1024];
    private long[] unitThousandths = new long[1024];
    private boolean[] denied = new boolean[1024];
    private boolean[] index = new boolean[1024];
    private int size;

    KeptLinesBuilder() {
        for (LineDimension dimension : LineDimension.values()) {
            dimensions.put(dimension, new TextColumnBuilder());
        }
        for (LineAmount amount : LineAmount.values()) {
            amounts.put(amount, new long[1024]);
        }
    }

    void add(KeptLine line) {
        if (size == index.length) {
            grow();
        }
        for (LineDimension dimension : LineDimension.values()) {
            dimensions.get(dimension).add(line.values()[dimension.ordinal()]);
        }
        procedureCodes.add(line.procedureCode());
        modifierProfiles.add(profileOfModifiers.computeIfAbsent(line.modifiers(), KeptLinesBuilder::modifierProfile));
        findingProfiles.add(profileOfFindings.computeIfAbsent(line.findings(), KeptLinesBuilder::profile));
        disputedProfiles.add(line.disputedCodes().isEmpty() ? "" : profile(line.disputedCodes()));
        serviceDays[size] = line.serviceDay();
        paidDays[size] = line.paidDay();
        patients[size] = patientOrdinals.of(line.patient());
        claims[size] = claimOrdinals.of(line.claim());
        providers[size] = line.provider() == null ? KeptLines.NO_PROVIDER : providerOrdinals.of(line.provider());
        unitThousandths[size] = line.unitThousandths();
        for (LineAmount amount : LineAmount.values()) {
            amounts.get(amount)[size] = line.cents()[amount.ordinal()];
        }
        denied[size] = line.denied();
        index[size] = line.index();
        for (UnknownCode code : line.unknownCodes()) {
            unknownCodes.add(size, code);
        }
        size++;
    }

    KeptLines build() {
        long[] keys = new long[size];
        long[] days = new long[size];
        int indexCount = 0;
        for (int row = 0; row < size; row++) {
            keys[row] = index[row] ? patients[row] : (1L << 32) + patients[row];
            days[row] = serviceDays[row];
            indexCount += index[row] ? 1 : 0;
        }
        int[] rows = RowOrder.sort(RowOrder.by(days), keys);
        Map<LineDimension, TextColumn> dimensionColumns = new EnumMap<>(LineDimension.class);
        dimensions.forEach((dimension, column) -> dimensionColumns.put(dimension, column.inOrder(rows)));
        Map<LineAmount, long[]> amountColumns = new EnumMap<>(LineAmount.class);
        amounts.forEach((amount, cents) -> amountColumns.put(amount, inOrder(cents, rows)));
        boolean[] deniedInOrder = new boolean[size];
        for (int i = 0; i < size; i++) {
            deniedInOrder[i] = denied[rows[i]];
        }
        return new KeptLines(
                size,
                indexCount,
                dimensionColumns,
                procedureCodes.inOrder(rows),
                modifierProfiles.inOrder(rows),
                findingProfiles.inOrder(rows),
                inOrder(serviceDays, rows),
                inOrder(paidDays, rows),
                inOrder(patients, rows),
                inOrder(claims, rows),
                inOrder(providers, rows),
                inOrder(unitThousandths, rows),
                amountColumns,
                deniedInOrder,
                unknownCodes.inOrder(rows),
                disputedProfiles.inOrder(rows));
    }

    /** A blank inside a modifier becomes a low line: the blank separates. */
    private static String modifierProfile(List<String> modifiers) {
        return modifiers.stream().map(modifier -> modifier.replace(' ', '_')).collect(Collectors.joining(" "));
    }

    private static String profile(List<String> codes) {
        return String.join(" ", new TreeSet<>(codes));
    }

    private void grow() {
        int capacity = Math.multiplyExact(size, 2);
        serviceDays = Arrays.copyOf(serviceDays, capacity);
        paidDays = Arrays.copyOf(paidDays, capacity);
        patients = Arrays.copyOf(patients, capacity);
        claims = Arrays.copyOf(claims, capacity);
        providers = Arrays.copyOf(providers, capacity);
        unitThousandths = Arrays.copyOf(unitThousandths, capacity);
        denied = Arrays.copyOf(denied, capacity);
        index = Arrays.copyOf(index, capacity);
        amounts.replaceAll((amount, cents) -> Arrays.copyOf(cents, capacity));
    }

    private static int[] inOrder(int[] column, int[] rows) {
        int[] ordered = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            ordered[i] = column[rows[i]];
        }
        return ordered;
    }

    private static long[] inOrder(long[] column, int[] rows) {
        long[] ordered = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            ordered[i] = column[rows[i]];
        }
        return ordered;
    }
}
