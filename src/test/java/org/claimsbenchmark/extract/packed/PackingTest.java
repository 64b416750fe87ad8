package org.claimsbenchmark.extract.packed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.claimsbenchmark.testing.PackedExtracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackingTest {

    @ParameterizedTest
    @CsvSource({"GZIP, GZIP", "ZSTD, ZSTD", "BZIP2, BZIP2", "ZIP, ZIP_ENTRY"})
    void everyPackingIsToldByTheFirstBytes(PackedExtracts program, Packing packing) {
        for (String text : new String[] {"a,b\n1,2\n", ""}) {
            byte[] head = Arrays.copyOf(program.pack(text), Packing.HEAD_BYTES);
            assertThat(Packing.of(head)).isEqualTo(packing);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "claim_id,b\n", "BZh", "BZhealth_id,b\n", "BZh9,a\n", "PK,a\n", "P*M,a\n"})
    void textIsPlainHoweverItBegins(String text) {
        assertThat(Packing.of(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(Packing.NONE);
    }

    @Test
    void aZstdArchiveMayBeginWithAFrameToBeSkipped() {
        assertThat(Packing.of(new byte[] {0x50, 0x2A, 0x4D, 0x18, 4, 0, 0, 0})).isEqualTo(Packing.ZSTD);
    }

    @Test
    void aZipArchiveWithoutEntriesIsOne() {
        assertThat(Packing.of(new byte[] {'P', 'K', 5, 6, 0, 0})).isEqualTo(Packing.ZIP_ENTRY);
    }
}
