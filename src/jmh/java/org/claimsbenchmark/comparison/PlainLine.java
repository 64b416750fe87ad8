package org.claimsbenchmark.comparison;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.claimsbenchmark.claim.ClaimLine;
import org.claimsbenchmark.claim.Money;
import org.claimsbenchmark.classify.Classification;
import org.claimsbenchmark.classify.Dimension;

/**
 * A classified line of the plain job.
 *
 * @param isReversal whether its amounts take money back
 */
record PlainLine(ClaimLine line, Classification classification, boolean isIndex, boolean isReversal) {

    static final String INSERT =
            "insert into line values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?," + " ?, ?)";

    /** Values in the order of {@code plain_line.sql}. */
    void setInto(PreparedStatement statement) throws SQLException {
        ClaimLine.Identity identity = line.identity();
        ClaimLine.Provider provider = line.provider();
        int column = 0;
        statement.setLong(++column, line.position().recordNumber());
        statement.setString(++column, identity.source());
        statement.setString(++column, identity.claimId());
        statement.setString(++column, identity.claimLineNumber());
        statement.setString(++column, identity.patientId());
        statement.setBoolean(++column, isIndex);
        statement.setObject(++column, line.serviceDate());
        statement.setString(
                ++column, provider.renderingNpi() != null ? provider.renderingNpi() : provider.billingNpi());
        if (line.units() == null) {
            statement.setNull(++column, Types.BIGINT);
        } else {
            statement.setLong(++column, line.units().movePointRight(3).longValueExact());
        }
        setCents(statement, ++column, line.amounts().billed());
        setCents(statement, ++column, line.amounts().allowed());
        setCents(statement, ++column, line.amounts().paid());
        statement.setBoolean(++column, isDenied());
        for (Dimension dimension : Dimension.values()) {
            statement.setString(++column, classification.value(dimension));
        }
        switch (line.adjustment()) {
            case VOID -> setAdjustment(statement, column, true, false);
            case REPLACEMENT -> setAdjustment(statement, column, false, !isReversal);
            default -> setAdjustment(statement, column, false, false);
        }
    }

    private void setAdjustment(PreparedStatement statement, int column, boolean isVoid, boolean isReplacement)
            throws SQLException {
        statement.setBoolean(column + 1, isVoid);
        statement.setBoolean(column + 2, isReversal && !isVoid);
        statement.setBoolean(column + 3, isReplacement);
    }

    private boolean isDenied() {
        Money allowed = line.amounts().allowed();
        Money paid = line.amounts().paid();
        return line.deniedByStatus() || allowed != null && paid != null && allowed.cents() == 0 && paid.cents() == 0;
    }

    private static void setCents(PreparedStatement statement, int column, Money amount) throws SQLException {
        if (amount == null) {
            statement.setNull(column, Types.BIGINT);
        } else {
            statement.setLong(column, amount.cents());
        }
    }
}
