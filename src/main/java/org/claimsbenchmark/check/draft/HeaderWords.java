package org.claimsbenchmark.check.draft;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.claimsbenchmark.layout.ClaimField;
import org.claimsbenchmark.layout.ColumnName;

/** What a column's name says in words, abbreviated or not, and which field has such words. */
final class HeaderWords {

    private static final Map<String, String> WORD_BY_ABBREVIATION = new HashMap<>();

    private static void word(String word, String abbreviations) {
        for (String abbreviation : abbreviations.split(" ")) {
            WORD_BY_ABBREVIATION.put(abbreviation, word);
        }
    }

    static {
        word("claim", "clm claims icn dcn tcn");
        word("line", "ln lines");
        word("number", "no num nbr nr id ident identifier seq sequence key");
        word("date", "dt dte day");
        word("service", "svc serv srv services");
        word("from", "frm fr start begin beg first");
        word("to", "thru through end last");
        word("amount", "amt dollars");
        word("charge", "chg chrg charged charges billed submitted");
        word("bill", "billing blng");
        word("allowed", "alw alwd allwd allow allowable eligible");
        word("paid", "pd pay payment pymt reimbursed");
        word("diagnosis", "dx diag icd icdx");
        word("procedure", "px proc cpt hcpc hcpcs");
        word("modifier", "mod modif mods mdfr");
        word("units", "unit qty quantity un");
        word("place", "pos");
        word("member", "mbr mem subscriber subscr sub enrollee insured");
        word("patient", "pt pat person bene beneficiary mrn");
        word("provider", "prov prv phys physician doctor");
        word("rendering", "rend rndr performing perf servicing treating");
        word("taxonomy", "txnmy taxon");
        word("specialty", "spec spclty speciality");
        word("state", "st");
        word("payer", "payor carrier insurer insurance");
        word("status", "stat sts disposition");
        word("frequency", "freq");
        word("type", "typ form");
        word("pointer", "ptr pointers pntr");
        word("version", "ver revision");
        word("source", "src");
        word("facility", "fac");
        word("description", "desc descr name text");
    }

    /**
     * A field and the words that name it.
     *
     * @param all every one of these
     * @param none not one of these
     */
    private record Rule(ClaimField field, Set<String> all, Set<String> none) {}

    private static Rule rule(ClaimField field, String all, String none) {
        return new Rule(field, Set.of(all.split(" ")), none.isEmpty() ? Set.of() : Set.of(none.split(" ")));
    }

    private static final String OF_A_PERSON = "description date birth dob age sex gender zip city address account"
            + " state paid status type amount charge allowed responsibility group plan claim line relationship";

    /** The more particular before the more general. */
    private static final List<Rule> RULES = List.of(
            rule(ClaimField.LINE_OF_BUSINESS, "lob", ""),
            rule(ClaimField.LINE_OF_BUSINESS, "line business", ""),
            rule(ClaimField.FILE_DATE, "file date", ""),
            rule(ClaimField.FILE_DATE, "extract date", ""),
            rule(ClaimField.PAID_DATE, "paid date", ""),
            rule(ClaimField.PAID_DATE, "check date", ""),
            rule(ClaimField.CLAIM_FREQUENCY_CODE, "frequency", ""),
            rule(ClaimField.BILL_TYPE_CODE, "tob", ""),
            rule(ClaimField.BILL_TYPE_CODE, "bill type", "provider"),
            rule(ClaimField.CLAIM_TYPE, "claim type", "status"),
            rule(ClaimField.CLAIM_STATUS, "claim status", "date patient"),
            rule(ClaimField.CLAIM_STATUS, "line status", "date patient"),
            rule(ClaimField.CLAIM_LINE_START_DATE, "dos", "to"),
            rule(ClaimField.CLAIM_LINE_START_DATE, "line from", "to claim"),
            rule(ClaimField.CLAIM_LINE_START_DATE, "claim line from", "to"),
            rule(ClaimField.CLAIM_LINE_START_DATE, "service date", "to provider"),
            rule(ClaimField.CLAIM_LINE_START_DATE, "service from", "to provider"),
            rule(ClaimField.CLAIM_START_DATE, "claim from", "to line"),
            rule(ClaimField.CLAIM_START_DATE, "statement from", "to"),
            rule(ClaimField.CLAIM_START_DATE, "from date", "to line member patient provider paid plan coverage"),
            rule(ClaimField.DIAGNOSIS_POINTERS, "pointer", ""),
            rule(ClaimField.DIAGNOSIS_CODE_TYPE, "diagnosis type", ""),
            rule(ClaimField.DIAGNOSIS_CODE_TYPE, "diagnosis version", ""),
            rule(ClaimField.DIAGNOSIS_CODE, "diagnosis", "description date poa procedure admitting"),
            rule(ClaimField.HCPCS_MODIFIER, "modifier", "description"),
            rule(ClaimField.HCPCS_CODE, "procedure", "description date type amount units charge allowed paid modifier"),
            rule(ClaimField.PLACE_OF_SERVICE_CODE, "place", "description"),
            rule(ClaimField.BILLING_TAXONOMY_CODE, "bill taxonomy", "description"),
            rule(ClaimField.RENDERING_TAXONOMY_CODE, "taxonomy", "description referring facility"),
            rule(ClaimField.BILLING_NPI, "bill npi", ""),
            rule(ClaimField.RENDERING_NPI, "npi", "bill referring facility ordering attending"),
            rule(ClaimField.RENDERING_SPECIALTY_CODE, "specialty", "description bill referring"),
            rule(ClaimField.RENDERING_STATE, "provider state", "bill"),
            rule(ClaimField.RENDERING_STATE, "rendering state", ""),
            rule(ClaimField.RENDERING_STATE, "service state", ""),
            rule(ClaimField.RENDERING_STATE, "facility state", ""),
            rule(ClaimField.ALLOWED_AMOUNT, "allowed", "date units status"),
            rule(ClaimField.CHARGE_AMOUNT, "charge", "date units status type"),
            rule(ClaimField.PAID_AMOUNT, "paid", "date units status type patient member other provider"),
            rule(ClaimField.SERVICE_UNIT_QUANTITY, "units", "type description"),
            rule(ClaimField.CLAIM_LINE_NUMBER, "line number", "date amount"),
            rule(ClaimField.CLAIM_LINE_NUMBER, "claim line", "date amount status from to"),
            rule(ClaimField.CLAIM_LINE_NUMBER, "service line", "date amount status from to"),
            rule(ClaimField.CLAIM_LINE_NUMBER, "line", "date amount status from to business"),
            rule(ClaimField.CLAIM_ID, "claim number", "line type status date amount from to provider"),
            rule(ClaimField.CLAIM_ID, "claim", "line type status date amount from to provider received description"),
            rule(ClaimField.PERSON_ID, "patient", OF_A_PERSON),
            rule(ClaimField.MEMBER_ID, "member", OF_A_PERSON),
            rule(ClaimField.PAYER, "payer description", "paid amount"),
            rule(ClaimField.PAYER, "payer", "paid amount number type code"),
            rule(ClaimField.PLAN, "plan description", "paid amount"),
            rule(ClaimField.PLAN, "plan", "paid amount number type code"),
            rule(ClaimField.DATA_SOURCE, "data source", ""),
            rule(ClaimField.DATA_SOURCE, "source system", ""));

    private HeaderWords() {}

    /** What the words of a name mean; empty where they mean nothing that is known. */
    static Optional<ClaimField> fieldOf(String header) {
        Set<String> words = words(header);
        return RULES.stream()
                .filter(rule ->
                        words.containsAll(rule.all()) && rule.none().stream().noneMatch(words::contains))
                .map(Rule::field)
                .findFirst();
    }

    /** Also of names in camel case, and with numbers at their end. */
    static Set<String> words(String header) {
        String spaced = header.replaceAll("(?<=[a-z])(?=[A-Z])|(?<=[A-Za-z])(?=[0-9])|(?<=[0-9])(?=[A-Za-z])", " ");
        Set<String> words = new LinkedHashSet<>();
        Stream<String> parts = Arrays.stream(ColumnName.ofHeader(spaced).split("_"));
        parts.filter(part -> !part.isEmpty()).forEach(part -> words.add(WORD_BY_ABBREVIATION.getOrDefault(part, part)));
        if (header.contains("#")) {
            words.add("number");
        }
        return words;
    }
}
