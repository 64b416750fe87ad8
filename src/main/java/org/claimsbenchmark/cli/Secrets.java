package org.claimsbenchmark.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Settings whose values may come as files, as systemd and orchestrators hand secrets over: in the variable {@code NAME} itself,
 * in the file that {@code NAME_FILE} names, or in a file of the folder that {@value #FOLDER} names, called {@code NAME} or as in
 * Spring's config trees ({@code spring.datasource.password}). Each may be given in one way only.
 */
final class Secrets {

    static final String FOLDER = "CLAIMS_SECRETS_DIR";

    private static final List<String> NAMES = List.of(
            "SPRING_DATASOURCE_URL",
            "SPRING_DATASOURCE_USERNAME",
            "SPRING_DATASOURCE_PASSWORD",
            PseudonymKeySource.VARIABLE,
            KeyRotation.VARIABLE,
            WebhookOptions.VARIABLE,
            WatchOptions.GATEWAY_VARIABLE);
    private static final String NAMES_A_FILE = "_FILE";

    private final Map<String, String> environment;
    private final Path workingFolder;

    private Secrets(Map<String, String> environment, Path workingFolder) {
        this.environment = environment;
        this.workingFolder = workingFolder;
    }

    /**
     * The environment, and in it the values that are kept in files.
     *
     * @throws UsageFault when a value is given in two ways, or its file cannot be used
     */
    static Map<String, String> readInto(Map<String, String> environment, Path workingFolder) {
        Secrets secrets = new Secrets(environment, workingFolder);
        Map<String, String> whole = new HashMap<>(environment);
        for (String name : NAMES) {
            SecretFile file = secrets.fileOf(name);
            if (file != null) {
                whole.put(name, file.text());
            }
        }
        return whole;
    }

    /** Null when no file is to give the value. */
    private SecretFile fileOf(String name) {
        List<SecretFile> files = new ArrayList<>();
        String path = given(name + NAMES_A_FILE);
        if (path != null) {
            files.add(new SecretFile(name + NAMES_A_FILE, workingFolder.resolve(path)));
        }
        if (given(FOLDER) != null) {
            for (String fileName : List.of(name, name.toLowerCase(Locale.ROOT).replace('_', '.'))) {
                Path file = folder().resolve(fileName);
                if (Files.exists(file)) {
                    files.add(new SecretFile(file.toString(), file));
                }
            }
        }
        if (files.isEmpty()) {
            return null;
        }
        String other =
                given(name) != null ? name : files.size() > 1 ? files.get(1).source() : null;
        if (other != null) {
            throw new UsageFault(
                    "Both " + files.get(0).source() + " and " + other + " are set: give " + name + " in one way.");
        }
        return files.get(0);
    }

    private Path folder() {
        Path folder = workingFolder.resolve(given(FOLDER));
        if (!Files.isDirectory(folder) || !Files.isReadable(folder)) {
            throw new UsageFault(FOLDER + " names " + folder + ", which is no folder that this program can read.");
        }
        return folder;
    }

    /** Null when the variable is not set or blank. */
    private String given(String variable) {
        String value = environment.get(variable);
        return value == null || value.isBlank() ? null : value;
    }
}
