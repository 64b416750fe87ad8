package org.claimsbenchmark.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The second pass of {@code .ci/run} chooses tests by their tag. */
class TaggedTest {

    @Test
    void everyTestThatAsksForADatabaseIsRunOnEveryServer() {
        assertThat(new ClassFileImporter()
                        .withImportOption(new ImportOption.OnlyIncludeTests())
                        .importPackages("org.claimsbenchmark"))
                .filteredOn(type -> type.getSimpleName().endsWith("Test") && asksForDatabase(type))
                .hasSizeGreaterThan(40)
                .filteredOn(type -> !isTagged(type))
                .isEmpty();
    }

    private static boolean asksForDatabase(JavaClass test) {
        return test.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency ->
                        dependency.getTargetClass().getSimpleName().equals("TestDatabase"));
    }

    private static boolean isTagged(JavaClass test) {
        return Arrays.stream(test.reflect().getAnnotationsByType(Tag.class))
                .anyMatch(tag -> tag.value().equals("database"));
    }
}
