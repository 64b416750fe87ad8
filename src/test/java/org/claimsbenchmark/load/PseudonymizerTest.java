package org.claimsbenchmark.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.claimsbenchmark.claim.ClaimLine.Identity;
import org.claimsbenchmark.claim.ClaimLine.Provider;
import org.claimsbenchmark.testing.ClaimLines;
import org.junit.jupiter.api.Test;

/** The expected pseudonyms were computed with Python's hmac over the length-prefixed parts. */
class PseudonymizerTest {

    private static final PseudonymKey KEY = key("a key for tests, of no worth");

    private final Pseudonymizer pseudonyms = new Pseudonymizer(KEY);

    @Test
    void anIdentifierBecomesTheFirst128BitsOfItsHmacSha256() {
        Identity identity = new Identity("source-1", "claim-1", "1", "person-1");
        assertThat(pseudonyms.patient(identity)).isEqualTo(UUID.fromString("e34c7389-4daf-ce35-754a-0d4845278a1a"));
        assertThat(pseudonyms.claim(identity)).isEqualTo(UUID.fromString("cfb4076d-8779-949a-0c95-20b64ec6277f"));
        assertThat(pseudonyms.provider(new Provider("1999999984", "1888888882", null, null, null, null)))
                .isEqualTo(UUID.fromString("1dada23f-38cd-59b8-49a0-6cfc79058af1"));
        assertThat(KEY.fingerprint()).isEqualTo("3b0ceeffb303e22e440eb3d4bdd03f277790939150a3c9ac6fe684aeaf6eaedd");
    }

    @Test
    void thePatientIsTheSameInEverySourceAndTheClaimIsNot() {
        Identity one = new Identity("source-1", "claim-1", "1", "person-1");
        Identity two = new Identity("source-2", "claim-1", "1", "person-1");
        assertThat(pseudonyms.patient(one)).isEqualTo(pseudonyms.patient(two));
        assertThat(pseudonyms.claim(one)).isNotEqualTo(pseudonyms.claim(two));
    }

    @Test
    void whereOnePartEndsAndTheNextBeginsCounts() {
        assertThat(pseudonyms.claim(new Identity("ab", "c", "1", "p")))
                .isNotEqualTo(pseudonyms.claim(new Identity("a", "bc", "1", "p")));
    }

    @Test
    void theBillingProviderStandsInForTheRenderingOne() {
        assertThat(pseudonyms.provider(new Provider(null, "1999999984", null, null, null, null)))
                .isEqualTo(pseudonyms.provider(new Provider("1999999984", null, null, null, null, null)));
        assertThat(pseudonyms.provider(new Provider(null, null, null, null, null, null)))
                .isNull();
    }

    @Test
    void contentIsEqualWhenOnlyThePositionDiffersAndNotWhenAnAmountDoes() {
        UUID content = pseudonyms.content(ClaimLines.professional().build());
        assertThat(pseudonyms.content(ClaimLines.professional().build())).isEqualTo(content);
        assertThat(pseudonyms.content(ClaimLines.professional().modifiers("50").build()))
                .isNotEqualTo(content);
    }

    @Test
    void anotherKeyGivesOtherPseudonyms() {
        Identity identity = new Identity("source-1", "claim-1", "1", "person-1");
        assertThat(new Pseudonymizer(key("another key for tests")).patient(identity))
                .isNotEqualTo(pseudonyms.patient(identity));
    }

    @Test
    void aShortKeyIsRefusedAndNoKeyIsPrinted() {
        assertThatThrownBy(() -> key("fifteen letters")).hasMessageContaining("at least 16");
        assertThat(KEY.toString()).doesNotContain("worth");
    }

    private static PseudonymKey key(String text) {
        return new PseudonymKey(text.getBytes(StandardCharsets.US_ASCII));
    }
}
