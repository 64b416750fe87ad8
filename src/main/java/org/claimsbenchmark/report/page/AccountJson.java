package org.claimsbenchmark.report.page;

import org.claimsbenchmark.report.account.RunAccount;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** An account as {@code run.json}: names in snake case in the order of the records, times in UTC, exact numbers. */
public final class AccountJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private AccountJson() {}

    /** One document. */
    public static String of(RunAccount account) {
        return MAPPER.writeValueAsString(account);
    }
}
