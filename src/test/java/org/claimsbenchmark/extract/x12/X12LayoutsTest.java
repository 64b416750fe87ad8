package org.claimsbenchmark.extract.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The shipped layouts say of every column what it is, and of no other. */
class X12LayoutsTest {

    @ParameterizedTest
    @EnumSource
    void everyColumnIsAFieldOrKnownAsUnused(X12Kind kind) throws IOException {
        String name = "x12-" + kind.transactionSet();
        Map<?, ?> layout = yaml(Path.of("src/main/resources/layouts", name + ".yaml"));
        List<String> known = new ArrayList<>();
        ((List<?>) layout.get("unused")).forEach(column -> known.add((String) column));
        ((Map<?, ?>) layout.get("fields")).values().forEach(field -> known.addAll(headers((Map<?, ?>) field)));

        assertThat(layout.get("layout")).isEqualTo(name);
        assertThat(known).containsExactlyInAnyOrderElementsOf(kind.columns());
    }

    private static List<String> headers(Map<?, ?> field) {
        List<String> headers = new ArrayList<>();
        for (Object header : (List<?>) field.get("headers")) {
            int columns = (int) (field.get("up_to") == null ? 1 : field.get("up_to"));
            for (int number = 1; number <= columns; number++) {
                headers.add(((String) header).replace("#", Integer.toString(number)));
            }
        }
        return headers;
    }

    private static Map<?, ?> yaml(Path file) throws IOException {
        try (Reader text = Files.newBufferedReader(file)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        }
    }
}
