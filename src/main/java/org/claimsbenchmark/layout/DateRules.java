package org.claimsbenchmark.layout;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimsbenchmark.yaml.YamlNode;

/** Reads the forms of dates that a layout allows. */
final class DateRules {

    private DateRules() {}

    static DateText read(YamlNode node) {
        Map<String, YamlNode> dates = node.entries(Set.of("forms"), Set.of("fillers"));
        Set<LocalDate> fillers = new HashSet<>();
        for (YamlNode filler :
                dates.containsKey("fillers") ? dates.get("fillers").items() : List.<YamlNode>of()) {
            try {
                fillers.add(LocalDate.parse(filler.text()));
            } catch (DateTimeParseException notADate) {
                throw filler.fault("expected a date such as 9999-12-31");
            }
        }
        return new DateText(forms(dates.get("forms")), fillers);
    }

    private static Set<DateText.Form> forms(YamlNode node) {
        Set<DateText.Form> forms = EnumSet.noneOf(DateText.Form.class);
        for (YamlNode form : node.items()) {
            forms.add(DateText.Form.ofPattern(form.text())
                    .orElseThrow(() -> form.fault("unknown form; expected one of " + DateText.Form.patterns())));
        }
        if (forms.isEmpty()) {
            throw node.fault("expected at least one form of dates");
        }
        if (forms.contains(DateText.Form.COMPACT) && forms.contains(DateText.Form.US_COMPACT)) {
            throw node.fault("yyyyMMdd and MMddyyyy cannot be told apart; keep one, or give fields forms of their own");
        }
        return forms;
    }
}
