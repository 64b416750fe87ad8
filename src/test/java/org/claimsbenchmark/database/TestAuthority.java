package org.claimsbenchmark.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A certificate authority that lives in a folder for one test, made by the JDK's keytool. */
final class TestAuthority {

    private static final String PASSWORD = "of no worth";

    private final Path folder;

    private TestAuthority(Path folder) {
        this.folder = folder;
    }

    static TestAuthority in(Path folder) throws IOException, InterruptedException {
        TestAuthority authority = new TestAuthority(Files.createDirectories(folder));
        authority.keytool(
                "-genkeypair", "-alias", "authority", "-dname", "CN=authority", "-ext", "bc:c", "-keyalg", "EC");
        authority.keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "authority",
                "-file",
                authority.certificate().toString());
        return authority;
    }

    /** The authority's own certificate, what {@code sslrootcert} asks for. */
    Path certificate() {
        return folder.resolve("authority.crt");
    }

    /** A certificate for a server of that name, signed by the authority. */
    Path certificateFor(String host) throws IOException, InterruptedException {
        Path request = folder.resolve("server.csr");
        Path certificate = folder.resolve("server.crt");
        keytool("-genkeypair", "-alias", "server", "-dname", "CN=" + host, "-keyalg", "EC");
        keytool("-certreq", "-alias", "server", "-file", request.toString());
        keytool(
                "-gencert",
                "-rfc",
                "-alias",
                "authority",
                "-ext",
                "san=dns:" + host,
                "-infile",
                request.toString(),
                "-outfile",
                certificate.toString());
        return certificate;
    }

    /** The key of the certificate made last, as PostgreSQL wants it: readable for its owner alone. */
    Path keyOfTheServer() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store())) {
            store.load(in, PASSWORD.toCharArray());
        }
        byte[] key = store.getKey("server", PASSWORD.toCharArray()).getEncoded();
        Path file = Files.createFile(
                folder.resolve("server.key"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(
                file,
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key)
                        + "\n-----END PRIVATE KEY-----\n");
    }

    private Path store() {
        return folder.resolve("store.p12");
    }

    private void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keystore", store().toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
