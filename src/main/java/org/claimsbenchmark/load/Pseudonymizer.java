package org.claimsbenchmark.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import org.claimsbenchmark.claim.ClaimLine;
import org.claimsbenchmark.claim.Money;

/**
 * Turns identifiers into keyed pseudonyms: the first 128 bits of HMAC-SHA-256 over a kind and the length-prefixed parts,
 * so that equal identifiers of different kinds give different pseudonyms. One instance a thread.
 */
public final class Pseudonymizer {

    private static final int MOST_PROVIDERS = 20_000;

    private final Mac mac;
    private final byte[] digest = new byte[32];
    private byte[] text = new byte[1024];
    private int length;
    /** Their number is small beside that of their lines. */
    private final Map<String, UUID> providers = new HashMap<>();
    // lines of one claim mostly follow each other
    private String lastPatientId;
    private UUID lastPatient;
    private String lastSource;
    private String lastClaimId;
    private UUID lastClaim;
    private String lastNpi;
    private UUID lastProvider;

    public Pseudonymizer(PseudonymKey key) {
        this.mac = key.newMac();
    }

    /** One person across extracts and sources. */
    UUID patient(ClaimLine.Identity identity) {
        if (!identity.patientId().equals(lastPatientId)) {
            begin("patient");
            add(identity.patientId());
            lastPatient = finish();
            lastPatientId = identity.patientId();
        }
        return lastPatient;
    }

    /** One claim of a source. */
    UUID claim(ClaimLine.Identity identity) {
        if (!identity.claimId().equals(lastClaimId) || !identity.source().equals(lastSource)) {
            begin("claim");
            add(identity.source());
            add(identity.claimId());
            lastClaim = finish();
            lastClaimId = identity.claimId();
            lastSource = identity.source();
        }
        return lastClaim;
    }

    /** The rendering, else billing provider, or null when the line names neither. */
    UUID provider(ClaimLine.Provider provider) {
        String npi = provider.renderingNpi() != null ? provider.renderingNpi() : provider.billingNpi();
        if (npi == null) {
            return null;
        }
        if (!npi.equals(lastNpi)) {
            lastProvider = provider(npi);
            lastNpi = npi;
        }
        return lastProvider;
    }

    private UUID provider(String npi) {
        UUID known = providers.get(npi);
        if (known == null) {
            begin("provider");
            add(npi);
            known = finish();
            if (providers.size() < MOST_PROVIDERS) {
                providers.put(npi, known);
            }
        }
        return known;
    }

    /** Everything that the line says, position aside: two records have the same content when these are equal. */
    UUID content(ClaimLine line) {
        begin("content");
        add(line.identity().source());
        add(line.identity().claimId());
        add(line.identity().claimLineNumber());
        add(line.identity().patientId());
        add(line.claimType());
        add(line.procedureCode());
        add(line.modifiers());
        add(line.serviceDate());
        add(line.paidDate());
        add(line.units() == null ? null : line.units().stripTrailingZeros().toPlainString());
        add(line.amounts().billed());
        add(line.amounts().allowed());
        add(line.amounts().paid());
        add(line.diagnoses().codeSystem());
        add(line.diagnoses().codes());
        add(line.setting().placeOfService());
        add(line.setting().billType());
        add(line.coverage().payer());
        add(line.coverage().plan());
        add(line.coverage().lineOfBusiness());
        add(line.provider().renderingNpi());
        add(line.provider().billingNpi());
        add(line.provider().renderingTaxonomy());
        add(line.provider().billingTaxonomy());
        add(line.provider().renderingSpecialty());
        add(line.provider().renderingState());
        add(line.adjustment());
        add(line.part());
        add(line.deniedByStatus());
        return finish();
    }

    private void begin(String kind) {
        length = 0;
        add(kind);
    }

    private void add(Money money) {
        add(money == null ? null : Long.toString(money.cents()));
    }

    private void add(List<String> parts) {
        addLength(parts.size());
        for (String part : parts) {
            add(part);
        }
    }

    private void add(Object part) {
        add(part == null ? null : part.toString());
    }

    private void add(String part) {
        if (part == null) {
            addLength(-1);
            return;
        }
        int characters = part.length();
        reserve(Integer.BYTES + characters);
        for (int i = 0; i < characters; i++) {
            char c = part.charAt(i);
            if (c >= 0x80) {
                addEncoded(part.getBytes(StandardCharsets.UTF_8));
                return;
            }
            text[length + Integer.BYTES + i] = (byte) c;
        }
        addLength(characters);
        length += characters;
    }

    private void addEncoded(byte[] bytes) {
        addLength(bytes.length);
        reserve(bytes.length);
        System.arraycopy(bytes, 0, text, length, bytes.length);
        length += bytes.length;
    }

    private void addLength(int count) {
        reserve(Integer.BYTES);
        text[length++] = (byte) (count >> 24);
        text[length++] = (byte) (count >> 16);
        text[length++] = (byte) (count >> 8);
        text[length++] = (byte) count;
    }

    private void reserve(int more) {
        if (length + more > text.length) {
            text = Arrays.copyOf(text, Math.max(text.length * 2, length + more));
        }
    }

    private UUID finish() {
        try {
            mac.update(text, 0, length);
            mac.doFinal(digest, 0);
        } catch (javax.crypto.ShortBufferException e) {
            throw new IllegalStateException("HMAC-SHA-256 has 32 bytes", e);
        }
        ByteBuffer buffer = ByteBuffer.wrap(digest);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
