package org.claimsbenchmark.benchmark.cell;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** What values can occur: the finest cells have one of each dimension and of the shortest periods, and make up every other. */
final class Domain {

    /** Of each dimension, and last of the shortest periods. */
    private final List<List<String>> values = new ArrayList<>();

    private final Map<String, String> longer;

    /**
     * @param keys of cells, in which every value is one that can occur, or {@code All}
     * @param longer of each period the next longer one it is part of; {@code all} is part of none
     */
    Domain(Collection<CellKey> keys, Map<String, String> longer) {
        this.longer = longer;
        for (int place = 0; place < CellKey.PERIOD; place++) {
            TreeSet<String> found = new TreeSet<>();
            for (CellKey key : keys) {
                found.add(key.values().get(place));
            }
            if (found.size() > 1) {
                found.remove(Cell.ALL);
            }
            values.add(List.copyOf(found));
        }
        values.add(longer.keySet().stream()
                .filter(period -> !longer.containsValue(period))
                .sorted()
                .toList());
    }

    int finestCells() {
        return values.stream().mapToInt(List::size).reduce(1, Math::multiplyExact);
    }

    /** The finest cells, from 0, that make up a cell. */
    int[] within(CellKey cell) {
        int[] within = {0};
        for (int place = 0; place < values.size(); place++) {
            int size = values.get(place).size();
            int[] own = own(place, cell.values().get(place));
            within = IntStream.of(within)
                    .flatMap(before -> IntStream.of(own).map(value -> before * size + value))
                    .toArray();
        }
        return within;
    }

    private int[] own(int place, String value) {
        return IntStream.range(0, values.get(place).size())
                .filter(own -> isWithin(place, values.get(place).get(own), value))
                .toArray();
    }

    private boolean isWithin(int place, String value, String whole) {
        if (place < CellKey.PERIOD) {
            return whole.equals(Cell.ALL) || whole.equals(value);
        }
        for (String period = value; period != null; period = longer.get(period)) {
            if (period.equals(whole)) {
                return true;
            }
        }
        return false;
    }
}
