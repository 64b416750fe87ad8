package org.claimsbenchmark.settle;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimsbenchmark.claim.Adjustment;
import org.claimsbenchmark.claim.ClaimLine.Amounts;
import org.claimsbenchmark.claim.ClaimType;
import org.claimsbenchmark.claim.Money;
import org.claimsbenchmark.copy.CopiedRows;

/**
 * The lines that take part in a run, read once and held in columns. A line is a number here, from 0, in the order in which
 * the database sent them, on which no result may depend.
 */
final class RunLines {

    /** Stands for an absent amount or number of units. */
    static final long ABSENT = Long.MIN_VALUE;

    /** Earliest first: place of the extract in the run, then record number. */
    final Comparator<Integer> chronological;

    private static final int COLUMN_COUNT = 15;
    private static final Map<String, ClaimType> CLAIM_TYPES = byWord(ClaimType.class);
    private static final Map<String, Adjustment> ADJUSTMENTS = byWord(Adjustment.class);

    /** The extracts stand in it as literals, so that the planner goes to their lines and to no others. */
    private static final String QUERY = """
            select extract_id, record_number, claim_key, claim_line_number, patient_key, content_key, claim_type,
                   adjustment, is_index, procedure_code, service_date, units, billed_cents, allowed_cents, paid_cents%s
            from claims.line where extract_id = any ('%s'::integer[])""";

    private final List<RunExtract> extracts;
    private final int size;
    private final int[] extract;
    private final long[] recordNumber;
    private final long[] claimHigh;
    private final long[] claimLow;
    private final String[] claimLineNumber;
    private final long[] patientHigh;
    private final long[] patientLow;
    private final long[] contentHigh;
    private final long[] contentLow;
    private final ClaimType[] claimType;
    private final Adjustment[] adjustment;
    private final boolean[] index;
    private final String[] procedureCode;
    private final int[] serviceDay;
    private final long[] unitThousandths;
    private final long[] billedCents;
    private final long[] allowedCents;
    private final long[] paidCents;
    private final LineParts parts;

    private RunLines(List<RunExtract> extracts, LineParts parts, CopiedRows rows) throws SQLException {
        this.extracts = extracts;
        this.parts = parts;
        int capacity = capacity(extracts);
        extract = new int[capacity];
        recordNumber = new long[capacity];
        claimHigh = new long[capacity];
        claimLow = new long[capacity];
        claimLineNumber = new String[capacity];
        patientHigh = new long[capacity];
        patientLow = new long[capacity];
        contentHigh = new long[capacity];
        contentLow = new long[capacity];
        claimType = new ClaimType[capacity];
        adjustment = new Adjustment[capacity];
        index = new boolean[capacity];
        procedureCode = new String[capacity];
        serviceDay = new int[capacity];
        unitThousandths = new long[capacity];
        billedCents = new long[capacity];
        allowedCents = new long[capacity];
        paidCents = new long[capacity];
        size = fill(rows, capacity);
        chronological = Comparator.<Integer>comparingInt(this::loadOrder).thenComparingLong(line -> recordNumber[line]);
    }

    /**
     * @param extracts those that take part, by ascending key
     * @throws IllegalStateException when there are more lines than were counted: somebody else is loading
     */
    static RunLines read(Connection connection, List<RunExtract> extracts) throws SQLException {
        LineParts parts = LineParts.of(connection, extracts, capacity(extracts));
        String query = QUERY.formatted(parts.columns(), RunExtract.arrayOf(extracts));
        try (CopiedRows rows = new CopiedRows(connection, query, COLUMN_COUNT + parts.columnCount())) {
            return new RunLines(extracts, parts, rows);
        }
    }

    private static int capacity(List<RunExtract> extracts) {
        return Math.toIntExact(extracts.stream()
                .mapToLong(counted -> counted.lines().records())
                .sum());
    }

    private int fill(CopiedRows rows, int capacity) throws SQLException {
        Map<Integer, Integer> places = new HashMap<>();
        for (int place = 0; place < extracts.size(); place++) {
            places.put(extracts.get(place).extractId(), place);
        }
        int line = 0;
        while (rows.next()) {
            if (line == capacity) {
                throw new IllegalStateException("more lines than the " + capacity
                        + " that were just counted: the run's extracts are being loaded; settle when that has ended");
            }
            extract[line] = places.get(rows.integer());
            recordNumber[line] = rows.bigint();
            claimHigh[line] = rows.keyHigh();
            claimLow[line] = rows.keyLow();
            claimLineNumber[line] = rows.text();
            patientHigh[line] = rows.keyHigh();
            patientLow[line] = rows.keyLow();
            contentHigh[line] = rows.keyHigh();
            contentLow[line] = rows.keyLow();
            String type = rows.text();
            claimType[line] = type == null ? null : CLAIM_TYPES.get(type);
            adjustment[line] = ADJUSTMENTS.get(rows.text());
            index[line] = rows.flag();
            procedureCode[line] = rows.text();
            serviceDay[line] = rows.day();
            unitThousandths[line] = rows.thousandths(ABSENT);
            billedCents[line] = rows.bigint(ABSENT);
            allowedCents[line] = rows.bigint(ABSENT);
            paidCents[line] = rows.bigint(ABSENT);
            parts.read(line, rows);
            line++;
        }
        return line;
    }

    /** By the word that the database has for each. */
    static <E extends Enum<E>> Map<String, E> byWord(Class<E> type) {
        return Stream.of(type.getEnumConstants())
                .collect(Collectors.toMap(value -> value.name().toLowerCase(Locale.ROOT), value -> value));
    }

    int size() {
        return size;
    }

    /** The extracts that the lines are of, by ascending key. */
    List<RunExtract> extracts() {
        return extracts;
    }

    /** Place of the line's extract among {@link #extracts}. */
    int extractPlace(int line) {
        return extract[line];
    }

    int extractId(int line) {
        return extracts.get(extract[line]).extractId();
    }

    long recordNumber(int line) {
        return recordNumber[line];
    }

    /** Extract, then record number: the order in which results are written. */
    int compareRecords(int one, int other) {
        int byExtract = Integer.compare(extract[one], extract[other]);
        return byExtract != 0 ? byExtract : Long.compare(recordNumber[one], recordNumber[other]);
    }

    boolean isIndex(int line) {
        return index[line];
    }

    /** Null when the extract does not say. */
    ClaimType claimType(int line) {
        return claimType[line];
    }

    String procedureCode(int line) {
        return procedureCode[line];
    }

    /** Days since 1970-01-01. */
    int serviceDay(int line) {
        return serviceDay[line];
    }

    LocalDate serviceDate(int line) {
        return LocalDate.ofEpochDay(serviceDay[line]);
    }

    long unitThousandths(int line) {
        return unitThousandths[line];
    }

    long billedCents(int line) {
        return billedCents[line];
    }

    /** Whether the record alone may have to leave, so that its claim line cannot be passed over. */
    boolean mayLeaveAlone(int line) {
        return adjustment[line] == Adjustment.VOID
                || adjustment[line] == Adjustment.NOT_FINAL
                || isNegative(billedCents[line])
                || isNegative(allowedCents[line])
                || isNegative(paidCents[line]);
    }

    /** The record as final action sees it. */
    LineVersion version(int line) {
        return new LineVersion(
                extractId(line),
                loadOrder(line),
                recordNumber[line],
                adjustment[line],
                parts.of(line),
                new Amounts(money(billedCents[line]), money(allowedCents[line]), money(paidCents[line])),
                new UUID(contentHigh[line], contentLow[line]));
    }

    /** Billed as the line says, allowed and paid as its remittance does. */
    Amounts amountsWith(int remittance, int line) {
        return new Amounts(money(billedCents[line]), money(allowedCents[remittance]), money(paidCents[remittance]));
    }

    /** Whether the remittance names a day of payment before the service day of the line. */
    boolean isPaidBefore(int remittance, int line) {
        long paidDay = parts.paidDay(remittance);
        return paidDay != ABSENT && paidDay < serviceDay[line];
    }

    boolean sameClaim(int one, int other) {
        return claimLow[one] == claimLow[other] && claimHigh[one] == claimHigh[other];
    }

    boolean sameClaimLine(int one, int other) {
        return sameClaim(one, other) && claimLineNumber[one].equals(claimLineNumber[other]);
    }

    boolean samePatientDay(int one, int other) {
        return serviceDay[one] == serviceDay[other]
                && patientLow[one] == patientLow[other]
                && patientHigh[one] == patientHigh[other];
    }

    /** A pseudonym's half is as good as random: claims that share it are only slower. */
    long claimHash(int line) {
        return claimLow[line];
    }

    long claimLineHash(int line) {
        return 31 * claimLow[line] + claimLineNumber[line].hashCode();
    }

    long patientDayHash(int line) {
        return 31 * patientLow[line] + serviceDay[line];
    }

    private int loadOrder(int line) {
        return extracts.get(extract[line]).loadOrder();
    }

    private static boolean isNegative(long cents) {
        return cents < 0 && cents != ABSENT;
    }

    private static Money money(long cents) {
        return cents == ABSENT ? null : new Money(cents);
    }
}
