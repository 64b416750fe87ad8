package org.claimsbenchmark.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Style and scripts that stand in the page itself, and the policy that lets these run and nothing else.
 *
 * @param style of the page
 * @param charts the library that draws
 * @param script of the page
 */
public record Inlined(String style, String charts, String script) {

    static Inlined load() {
        return new Inlined(resource("page.css"), resource("echarts.min.js"), resource("page.js"));
    }

    /** Content security policy: no request of any kind; the library sets style attributes while it draws. */
    public String policy() {
        return "default-src 'none'; script-src " + digest(charts) + " " + digest(script) + "; style-src-elem "
                + digest(style)
                + "; style-src-attr 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
    }

    private static String digest(String content) {
        try {
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(sha256) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Inlined.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program is built without its resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
