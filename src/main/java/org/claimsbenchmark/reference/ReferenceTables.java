package org.claimsbenchmark.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.claimsbenchmark.claim.Money;

/**
 * The code sets that judge a claim line, as of its service date. Immutable. Codes are asked for as claims carry them:
 * upper case, diagnosis codes without dot. What no table holds is absent, never guessed.
 */
public final class ReferenceTables {

    /** The procedure that the benchmarks are about. */
    public static final String INDEX_PROCEDURE = "20982";

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private final Map<ReferenceTable, List<Row>> rows;
    private final String version;
    private final AsOf<String, CodeEntry> relatedProcedures;
    private final AsOf<String, PlaceOfService> placesOfService;
    private final AsOf<String, Modifier> modifiers;
    private final List<ModifierConflict> modifierConflicts = new ArrayList<>();
    private final Map<ClaimSide, Set<String>> modifiersExcluded = new EnumMap<>(ClaimSide.class);
    private final AsOf<String, Diagnosis> diagnoses;
    private final List<String> diagnosisFamilies;
    private final Map<String, Taxonomy> taxonomies = new HashMap<>();
    private final List<String> taxonomyFamilies;
    private final Map<String, String> cmsSpecialties = new HashMap<>();
    private final AliasIndex<PayerMatch> payerAliases;
    private final AliasIndex<String> lineOfBusinessAliases;
    private final Map<List<String>, Long> medicareAmountCents = new HashMap<>();
    private final AsOf<List<String>, NcciPair> ncciPairs;
    private final AsOf<List<String>, Long> unitLimits;

    /**
     * The project's own tables, from the classpath folder {@code reference}.
     *
     * @throws ReferenceFaultException with every fault, when the tables cannot be used
     */
    public static ReferenceTables standard() {
        return load(file -> ReferenceTables.class.getResourceAsStream("/reference/" + file));
    }

    /**
     * The project's own tables, but for those that a folder has under the same file names.
     *
     * @throws ReferenceFaultException with every fault, when the tables cannot be used
     * @throws UncheckedIOException when a file of the folder cannot be opened
     */
    public static ReferenceTables standardBut(Path folder) {
        return load(file -> {
            Path candidate = folder.resolve(file);
            try {
                return Files.exists(candidate)
                        ? Files.newInputStream(candidate)
                        : ReferenceTables.class.getResourceAsStream("/reference/" + file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** File names of all tables. */
    public static List<String> fileNames() {
        return Arrays.stream(ReferenceTable.values())
                .map(ReferenceTable::fileName)
                .toList();
    }

    /**
     * Tables from anywhere.
     *
     * @param files content of a CSV by file name, for example {@code modifier.csv}, or null where there is none
     * @throws ReferenceFaultException with every fault, when the tables cannot be used
     */
    public static ReferenceTables load(Function<String, InputStream> files) {
        List<ReferenceFault> faults = new ArrayList<>();
        Map<ReferenceTable, List<Row>> rows = new EnumMap<>(ReferenceTable.class);
        for (ReferenceTable table : ReferenceTable.values()) {
            rows.put(table, List.copyOf(new TableReader(table, faults).read(files.apply(table.fileName()))));
        }
        new TableValidator(rows, faults).validate();
        if (!faults.isEmpty()) {
            throw new ReferenceFaultException(faults);
        }
        return new ReferenceTables(rows);
    }

    private ReferenceTables(Map<ReferenceTable, List<Row>> rows) {
        this.rows = rows;
        version = TableVersion.of(rows);
        relatedProcedures =
                AsOf.byCode(rows(ReferenceTable.RELATED_PROCEDURE), row -> row.entry("code", "official_meaning"));
        placesOfService = AsOf.byCode(
                rows(ReferenceTable.PLACE_OF_SERVICE),
                row -> new PlaceOfService(
                        row.entry("code", "name"), row.text("rate").equals("facility")));
        modifiers = AsOf.byCode(
                rows(ReferenceTable.MODIFIER),
                row -> new Modifier(
                        row.entry("code", "name"), row.flag("indicators_allow"), ClaimSide.of(row.text("claim_side"))));
        rows(ReferenceTable.MODIFIER_CONFLICT).forEach(this::addModifierConflict);
        diagnoses = AsOf.byCode(rows(ReferenceTable.DIAGNOSIS), ReferenceTables::diagnosisOf);
        diagnosisFamilies = prefixes(ReferenceTable.DIAGNOSIS_FAMILY);
        for (Row row : rows(ReferenceTable.TAXONOMY)) {
            CodeEntry entry = row.entry("code", "official_label");
            taxonomies.put(
                    entry.code(),
                    new Taxonomy(entry, row.textOrNull("card_label"), row.text("specialty"), row.flag("valid")));
        }
        taxonomyFamilies = prefixes(ReferenceTable.TAXONOMY_FAMILY);
        rows(ReferenceTable.CMS_SPECIALTY).forEach(row -> cmsSpecialties.put(row.text("code"), row.text("specialty")));
        payerAliases = new AliasIndex<>(
                rows(ReferenceTable.PAYER_ALIAS),
                row -> new PayerMatch(row.text("payer"), row.text("alias"), row.flag("brand")),
                row -> row.flag("brand"));
        // "EMPLOYER GROUP MEDICARE" is no commercial line: the general words yield to a programme.
        lineOfBusinessAliases = new AliasIndex<>(
                rows(ReferenceTable.LINE_OF_BUSINESS_ALIAS),
                row -> row.text("line_of_business"),
                row -> !row.text("line_of_business").equals("Commercial"));
        rows(ReferenceTable.MEDICARE_AMOUNT)
                .forEach(row -> medicareAmountCents.put(
                        row.key(List.of("procedure_code", "fee_basis", "year")),
                        Money.ofDollars(row.decimal("amount")).cents()));
        ncciPairs = new AsOf<>(
                rows(ReferenceTable.NCCI_PAIR),
                row -> row.key(ReferenceTable.NCCI_PAIR.key()),
                row -> new NcciPair(row.text("column_1"), row.text("column_2"), row.flag("modifier_may_bypass")));
        unitLimits = new AsOf<>(rows(ReferenceTable.UNIT_LIMIT), row -> row.key(ReferenceTable.UNIT_LIMIT.key()), row ->
                (long) row.integer("units"));
    }

    private void addModifierConflict(Row row) {
        ClaimSide side = ClaimSide.of(row.text("claim_side"));
        String first = row.text("first_modifier");
        String second = row.text("second_modifier");
        if (second.isEmpty()) {
            modifiersExcluded.computeIfAbsent(side, s -> new HashSet<>()).add(first);
        } else {
            modifierConflicts.add(new ModifierConflict(first, second, row.text("source")));
        }
    }

    private static Diagnosis diagnosisOf(Row row) {
        boolean onCard = row.flag("on_card") || !row.text("card_form_of").isEmpty();
        return new Diagnosis(row.entry("code", "official_meaning", onCard), row.flag("billable"), row.flag("valid"));
    }

    private List<String> prefixes(ReferenceTable table) {
        return rows(table).stream().map(row -> row.text("prefix")).toList();
    }

    /** Every place where an official code set says something else than the card. */
    public List<Discrepancy> discrepancies() {
        return rows(ReferenceTable.REFERENCE_DISCREPANCY).stream()
                .map(row -> new Discrepancy(row.text("subject"), row.text("code")))
                .distinct()
                .toList();
    }

    /** Rows of a table as they stand in the file, for copying. */
    List<Row> rows(ReferenceTable table) {
        return rows.get(table);
    }

    /** Hex SHA-256 over the contents of all tables, whatever their line ends and order. */
    public String version() {
        return version;
    }

    public ProcedureScope scopeOf(String procedureCode) {
        if (INDEX_PROCEDURE.equals(procedureCode)) {
            return ProcedureScope.INDEX;
        }
        return relatedProcedures.knows(procedureCode) ? ProcedureScope.RELATED : ProcedureScope.OUT_OF_SCOPE;
    }

    /** 20982 and every related code. */
    public Set<String> proceduresInScope() {
        Set<String> codes = new TreeSet<>(relatedProcedures.keys());
        codes.add(INDEX_PROCEDURE);
        return codes;
    }

    /** Every related procedure code that holds at any time, in order: a related code is published even at zero. */
    public SortedSet<String> relatedProcedureCodes() {
        return new TreeSet<>(relatedProcedures.keys());
    }

    public Optional<CodeEntry> relatedProcedure(String code, LocalDate serviceDate) {
        return relatedProcedures.find(code, serviceDate);
    }

    public Optional<PlaceOfService> placeOfService(String code, LocalDate serviceDate) {
        return placesOfService.find(code, serviceDate);
    }

    /** @param facilityRate whether the physician fee schedule pays its facility rate there */
    public record PlaceOfService(CodeEntry entry, boolean facilityRate) {}

    public Optional<Modifier> modifier(String code, LocalDate serviceDate) {
        return modifiers.find(code, serviceDate);
    }

    /**
     * @param validOnIndexCode false where Medicare's fee-schedule indicators do not allow it on 20982
     * @param side which claims the modifier is meant for
     */
    public record Modifier(CodeEntry entry, boolean validOnIndexCode, ClaimSide side) {}

    /** Which claims a code may stand on. */
    public enum ClaimSide {
        PROFESSIONAL,
        FACILITY,
        BOTH;

        private static ClaimSide of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }

        private String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Pairs of modifiers that exclude each other on one line, in the order of the table. */
    public List<ModifierConflict> modifierConflicts() {
        return Collections.unmodifiableList(modifierConflicts);
    }

    public record ModifierConflict(String first, String second, String source) {}

    /** Modifiers that no claim of this side may carry: 53 on a facility claim, 73 and 74 on a professional one. */
    public Set<String> modifiersExcludedFrom(ClaimSide side) {
        return Set.copyOf(modifiersExcluded.getOrDefault(side, Set.of()));
    }

    /** ICD-10-CM only. */
    public Optional<Diagnosis> diagnosis(String code, LocalDate serviceDate) {
        return diagnoses.find(code, serviceDate);
    }

    /**
     * @param entry onCard is true also for the valid form of a card row that is not a code
     * @param billable false for headers that claims may not carry, and for card rows that are not codes
     * @param validCode false for card rows that are not codes of ICD-10-CM, such as M84.51XA
     */
    public record Diagnosis(CodeEntry entry, boolean billable, boolean validCode) {}

    /** Whether the diagnosis table lists every ICD-10-CM code that begins as this one does, so that absence means "not a code". */
    public boolean listsWholeDiagnosisFamilyOf(String code) {
        return diagnosisFamilies.stream().anyMatch(code::startsWith);
    }

    public Optional<Taxonomy> taxonomy(String code) {
        return Optional.ofNullable(taxonomies.get(code));
    }

    /** @param cardLabel what the card calls it, or null; specialty: value of the dimension, e.g. "Interventional radiology" */
    public record Taxonomy(CodeEntry entry, String cardLabel, String specialty, boolean validCode) {}

    /** Whether the taxonomy table lists every code of this one's classification, so that absence means "not a code". */
    public boolean listsWholeTaxonomyFamilyOf(String code) {
        return taxonomyFamilies.stream().anyMatch(code::startsWith);
    }

    /** Specialty dimension value of a CMS specialty code; empty when the code is not in the table. */
    public Optional<String> specialtyOfCmsCode(String cmsSpecialtyCode) {
        return Optional.ofNullable(cmsSpecialties.get(cmsSpecialtyCode));
    }

    /** Upper case; anything but letters and digits becomes one blank; trimmed. Empty for null. */
    public static String normalisedName(String name) {
        return name == null
                ? ""
                : BETWEEN_WORDS
                        .matcher(name.toUpperCase(Locale.ROOT))
                        .replaceAll(" ")
                        .strip();
    }

    /**
     * Line of business that the extract's own column names, for example {@code Medicare Advantage}. Aliases match as
     * whole words of the normalised text; the general words for commercial cover yield to any other; then the longest
     * alias wins. Empty when blank or when no alias matches.
     */
    public Optional<String> lineOfBusiness(String extractWord) {
        return lineOfBusinessAliases.find(normalisedName(extractWord));
    }

    /**
     * The payer that a name means. Aliases match as whole words of the normalised name, but not inside a longer
     * matching alias; a brand beats the programme words MEDICARE and MEDICAID; then the longest alias wins, then the
     * one that stands first in the name. Empty when the name is blank or no alias matches. Other insurers are brands
     * too ({@code HUMANA MEDICARE} is {@code Other payer}, brand); MEDICAID alone is {@code Other payer}, no brand.
     */
    public Optional<PayerMatch> payer(String payerName) {
        return payerAliases.find(normalisedName(payerName));
    }

    /** @param payer dimension value, e.g. "Blue Cross Blue Shield"; brand: false for Medicare and Medicaid themselves */
    public record PayerMatch(String payer, String alias, boolean brand) {}

    /**
     * National Medicare amount of one unit of 20982, in cents, before any adjustment for the place.
     *
     * @param feeBasis value of the dimension, for example {@code Professional, facility}
     * @param serviceYear calendar year of service
     */
    public OptionalLong medicareAmountCents(String feeBasis, int serviceYear) {
        Long cents = medicareAmountCents.get(List.of(INDEX_PROCEDURE, feeBasis, Integer.toString(serviceYear)));
        return cents == null ? OptionalLong.empty() : OptionalLong.of(cents);
    }

    /** @param side professional or facility; each has its own edits */
    public Optional<NcciPair> ncciPair(ClaimSide side, String column1, String column2, LocalDate serviceDate) {
        return ncciPairs.find(List.of(side.text(), column1, column2), serviceDate);
    }

    /**
     * @param subject which table of the card it is about
     * @param code as the card prints it, diagnosis codes with their dot
     */
    public record Discrepancy(String subject, String code) {}

    public record NcciPair(String column1, String column2, boolean modifierMayBypass) {}

    /** Units a day that one claim may carry (MUE), on the professional or the facility side. */
    public OptionalLong unitLimit(ClaimSide side, String procedureCode, LocalDate serviceDate) {
        return unitLimits
                .find(List.of(side.text(), procedureCode), serviceDate)
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }
}
