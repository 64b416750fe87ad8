package org.claimsbenchmark.report.page;

import org.claimsbenchmark.report.ReadableJson;
import org.claimsbenchmark.report.account.RunAccount;

/** An account as {@code run.json}: names in snake case in the order of the records, times in UTC, exact numbers. */
public final class AccountJson {

    private AccountJson() {}

    /** One document. */
    public static String of(RunAccount account) {
        return ReadableJson.MAPPER.writeValueAsString(account);
    }
}
