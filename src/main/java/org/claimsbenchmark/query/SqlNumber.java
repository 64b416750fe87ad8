package org.claimsbenchmark.query;

import java.sql.Types;

/** Which types of a result are numbers. */
final class SqlNumber {

    private SqlNumber() {}

    /** @param type one of {@link Types} */
    static boolean is(int type) {
        return switch (type) {
            case Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.NUMERIC, Types.REAL, Types.DOUBLE -> true;
            default -> false;
        };
    }
}
