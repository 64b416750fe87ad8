package org.claimsbenchmark.extract.packed;

import java.io.IOException;

/** A packed file that cannot be unpacked to its end. The message says what was found and what to do, without a place. */
public final class UnpackingFault extends IOException {

    UnpackingFault(String found, Throwable cause) {
        super(found, cause);
    }

    static UnpackingFault damaged(Packing packing, Throwable cause) {
        return new UnpackingFault(
                packing.archive() + " that is damaged, cut short or followed by other bytes; check it with '"
                        + packing.check() + "', and deliver it again",
                cause);
    }
}
