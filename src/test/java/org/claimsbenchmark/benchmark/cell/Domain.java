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

    private final Map<String, String> wholes;

    /**
     * @param keys of cells, in which every value is one that can occur, or what values are part of
     * @param wholes of each period the next longer one it is part of, and of other values what they are part of other than {@code
     *     All}
     */
    Domain(Collection<CellKey> keys, Map<String, String> wholes) {
        this.wholes = wholes;
        for (int place = 0; place < CellKey.PERIOD; place++) {
            TreeSet<String> found = new TreeSet<>();
            for (CellKey key : keys) {
                found.add(key.values().get(place));
            }
            if (found.size() > 1) {
                found.remove(Cell.ALL);
            }
            found.removeAll(wholes.values());
            values.add(List.copyOf(found));
        }
        values.add(keys.stream()
                .map(key -> key.values().get(CellKey.PERIOD))
                .filter(period -> !wholes.containsValue(period))
                .distinct()
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
        if (place < CellKey.PERIOD && whole.equals(Cell.ALL)) {
            return true;
        }
        for (String own = value; own != null; own = wholes.get(own)) {
            if (own.equals(whole)) {
                return true;
            }
        }
        return false;
    }
}
