package org.claimsbenchmark.benchmark.kept;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.claimsbenchmark.claim.Money;

/** An invented kept line for tests: an unremarkable index line until told otherwise. Changes itself and returns itself. */
public final class InventedLine {

    boolean index = true;
    String procedureCode = "20982";
    UUID patient = key("patient", 1);
    UUID claim = key("claim", 1);
    UUID provider = key("provider", 1);
    LocalDate serviceDate = LocalDate.of(2024, 3, 15);
    LocalDate paidDate;
    List<String> modifiers = List.of();
    Long unitThousandths = 1000L;
    Map<LineAmount, Money> amounts = new EnumMap<>(LineAmount.class);
    boolean denied;
    Map<LineDimension, String> dimensions = new EnumMap<>(LineDimension.class);
    List<String> findings = List.of();
    List<String> sessionFindings = List.of();
    String placeOfService;
    String payerName;

    private InventedLine() {}

    public static InventedLine line() {
        InventedLine line = new InventedLine();
        return line.value(LineDimension.FEE_BASIS, "Professional, facility")
                .value(LineDimension.PAYER, "Aetna")
                .value(LineDimension.LINE_OF_BUSINESS, "Commercial")
                .value(LineDimension.SITE_OF_SERVICE, "Hospital outpatient, on campus")
                .value(LineDimension.MODIFIER_USE, "No modifier")
                .value(LineDimension.DIAGNOSIS_GROUP, "Bone metastasis")
                .value(LineDimension.SPECIALTY, "Interventional radiology")
                .value(LineDimension.STATE, "TX")
                .billed(100_000)
                .allowed(40_000)
                .paid(32_000);
    }

    public static InventedLine relatedLine(String procedureCode) {
        InventedLine line = line();
        line.index = false;
        line.procedureCode = procedureCode;
        return line;
    }

    public InventedLine patient(int number) {
        patient = key("patient", number);
        return this;
    }

    public InventedLine claim(int number) {
        claim = key("claim", number);
        return this;
    }

    /** @param number 0 for none */
    public InventedLine provider(int number) {
        provider = number == 0 ? null : key("provider", number);
        return this;
    }

    public InventedLine on(LocalDate day) {
        serviceDate = day;
        return this;
    }

    /** @param day null for none, as until told otherwise */
    public InventedLine paidOn(LocalDate day) {
        paidDate = day;
        return this;
    }

    public LocalDate serviceDate() {
        return serviceDate;
    }

    public InventedLine modifiers(String... codes) {
        modifiers = List.of(codes);
        return this;
    }

    public InventedLine units(Long thousandths) {
        unitThousandths = thousandths;
        return this;
    }

    public InventedLine billed(long cents) {
        amounts.put(LineAmount.BILLED, new Money(cents));
        return this;
    }

    public InventedLine allowed(long cents) {
        amounts.put(LineAmount.ALLOWED, new Money(cents));
        return this;
    }

    public InventedLine paid(long cents) {
        amounts.put(LineAmount.PAID, new Money(cents));
        return this;
    }

    public InventedLine without(LineAmount amount) {
        amounts.remove(amount);
        return this;
    }

    public InventedLine denied(boolean value) {
        denied = value;
        return this;
    }

    public InventedLine value(LineDimension dimension, String value) {
        dimensions.put(dimension, value);
        return this;
    }

    public InventedLine findings(String... codes) {
        findings = List.of(codes);
        return this;
    }

    /** Findings that settling adds. */
    public InventedLine sessionFindings(String... codes) {
        sessionFindings = List.of(codes);
        return this;
    }

    public InventedLine placeOfService(String code) {
        placeOfService = code;
        return this;
    }

    public InventedLine payerName(String name) {
        payerName = name;
        return this;
    }

    KeptLine kept() {
        long[] cents = new long[LineAmount.values().length];
        for (LineAmount amount : LineAmount.values()) {
            cents[amount.ordinal()] =
                    amounts.containsKey(amount) ? amounts.get(amount).cents() : KeptLines.ABSENT;
        }
        return new KeptLine(
                index,
                procedureCode,
                patient,
                claim,
                provider,
                Math.toIntExact(serviceDate.toEpochDay()),
                paidDate == null ? KeptLines.NO_DAY : Math.toIntExact(paidDate.toEpochDay()),
                modifiers,
                unitThousandths == null ? KeptLines.ABSENT : unitThousandths,
                cents,
                denied,
                Stream.of(LineDimension.values()).map(dimensions::get).toArray(String[]::new),
                findings,
                List.of(),
                List.of());
    }

    private static UUID key(String kind, int number) {
        return UUID.nameUUIDFromBytes((kind + number).getBytes(StandardCharsets.UTF_8));
    }
}
