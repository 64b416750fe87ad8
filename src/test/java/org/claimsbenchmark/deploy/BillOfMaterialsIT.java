package org.claimsbenchmark.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The bill of materials in the packaged jar names every library that the jar holds. */
class BillOfMaterialsIT {

    private static final Path JAR = Path.of("target/claims-benchmark.jar");
    private static final String BILL = "META-INF/sbom/application.cdx.json";
    private static final Pattern PURL = Pattern.compile("\"pkg:maven/[^/\"]+/([^@\"]+)@([^?\"]+)[^\"]*\"");

    @Test
    void everyLibraryOfTheJarIsInIt() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assumeTrue(jar.getEntry(BILL) != null, "built with mvn -o: the plugin then writes no bill");
            List<String> libraries = jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith("BOOT-INF/lib/") && name.endsWith(".jar"))
                    .filter(name -> !name.contains("spring-boot-jarmode-tools")) // laid in when the jar is packed
                    .map(name -> name.substring(name.lastIndexOf('/') + 1, name.length() - ".jar".length()))
                    .toList();
            String bill = new String(jar.getInputStream(jar.getEntry(BILL)).readAllBytes(), StandardCharsets.UTF_8);
            Set<String> named = PURL.matcher(bill)
                    .results()
                    .map((MatchResult purl) -> purl.group(1) + "-" + purl.group(2))
                    .collect(Collectors.toSet());
            assertThat(libraries).hasSizeGreaterThan(40).allMatch(named::contains);
        }
    }
}
