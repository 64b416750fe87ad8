package org.claimsbenchmark.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
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
            List<String> libraries = new ArrayList<>();
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                if (entry.endsWith(".jar") && holds(jar, entry)) {
                    String file = Path.of(entry).getFileName().toString();
                    libraries.add(file.substring(0, file.length() - ".jar".length()));
                }
            }
            String bill = new String(jar.getInputStream(jar.getEntry(BILL)).readAllBytes(), StandardCharsets.UTF_8);
            Set<String> named = PURL.matcher(bill)
                    .results()
                    .map((MatchResult purl) -> purl.group(1) + "-" + purl.group(2))
                    .collect(Collectors.toSet());
            assertThat(libraries).hasSizeGreaterThan(40).allMatch(named::contains);
        }
    }

    /** Whether all classes of a library are in the jar. */
    private static boolean holds(JarFile jar, String library) throws IOException {
        try (JarFile other = new JarFile(library)) {
            List<String> classes = other.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".class") && !name.endsWith("module-info.class"))
                    .toList();
            return !classes.isEmpty() && classes.stream().allMatch(name -> jar.getEntry(name) != null);
        }
    }
}
