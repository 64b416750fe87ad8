package org.claimsbenchmark.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimsbenchmark.explain.row.TracedView;

/**
 * Which row of a view is meant, within an edition.
 *
 * @param values of every column of the key, in the order of the view
 */
public record RowKey(TracedView view, Map<String, String> values) {

    public RowKey {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * @param view by its name in schema {@code benchmark}
     * @param parts such as {@code code=UNITS_OVER_MUE}; what is left out of those that may be is All
     * @throws UnreadableKey when the rows of the view are not traced, or a part is missing, said twice or none of its key
     */
    public static RowKey parse(String view, List<String> parts) {
        TracedView traced = TracedView.named(view)
                .orElseThrow(() -> new UnreadableKey("a view: expected cell or one of "
                        + Arrays.stream(TracedView.values())
                                .map(TracedView::view)
                                .collect(Collectors.joining(", "))));
        List<String> names = new ArrayList<>(traced.required());
        names.addAll(traced.optional());
        Map<String, String> said = new LinkedHashMap<>();
        for (String part : parts) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? "" : part.substring(0, equals).strip();
            if (!names.contains(name) || said.containsKey(name)) {
                throw new UnreadableKey("the key of a row of " + view + ": expected NAME=VALUE, each name once, of "
                        + String.join(", ", names));
            }
            said.put(name, part.substring(equals + 1).strip());
        }
        if (!said.keySet().containsAll(traced.required())) {
            throw new UnreadableKey("the key of a row of " + view + ": expected a part for "
                    + String.join(" and ", traced.required()) + ", found none");
        }
        if (said.values().stream().anyMatch(value -> value.startsWith("("))) {
            throw new UnreadableKey("the key of a row of " + view
                    + ": expected one code, found several that are told together; their lines are not told apart");
        }
        Map<String, String> values = new LinkedHashMap<>();
        names.forEach(name -> values.put(name, said.getOrDefault(name, TracedView.ALL)));
        return new RowKey(traced, values);
    }
}
