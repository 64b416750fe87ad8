package org.claimsbenchmark.load;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret under which identifiers become pseudonyms (HMAC-SHA-256, RFC 2104). Kept outside the database. */
public final class PseudonymKey {

    /** Fewest bytes that a key may have. */
    public static final int MIN_BYTES = 16;

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] FINGERPRINT_TEXT = "claims-benchmark pseudonym key".getBytes(StandardCharsets.US_ASCII);

    private final byte[] secret;

    /** @throws IllegalArgumentException when the secret is shorter than {@link #MIN_BYTES} */
    public PseudonymKey(byte[] secret) {
        if (secret.length < MIN_BYTES) {
            throw new IllegalArgumentException("a pseudonym key needs at least " + MIN_BYTES + " bytes");
        }
        this.secret = secret.clone();
    }

    /** Hex digest that tells keys apart and reveals none. */
    public String fingerprint() {
        return HexFormat.of().formatHex(newMac().doFinal(FINGERPRINT_TEXT));
    }

    /** A fresh computation under this key; one thread each. */
    Mac newMac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "PseudonymKey[withheld]";
    }
}
