package org.claimsbenchmark.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a program serves to monitoring, where it says that it does. */
public final class Served {

    private static final Pattern ADDRESS = Pattern.compile("served at (http://127[.]0[.]0[.]1:\\d+/actuator)");

    private Served() {}

    /** @param page such as health, which has to be well */
    public static String page(Program program, String page) {
        // a JSON log escapes slashes
        Matcher address = ADDRESS.matcher(program.output().replace("\\/", "/"));
        assertThat(address.find()).as(program.output()).isTrue();
        try (InputStream in = URI.create(address.group(1) + "/" + page).toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
