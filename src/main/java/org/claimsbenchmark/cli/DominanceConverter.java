package org.claimsbenchmark.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimsbenchmark.claim.Dominance;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A rule of dominance on the command line, such as 3,80, or off. */
final class DominanceConverter implements ITypeConverter<Dominance> {

    private static final Pattern RULE = Pattern.compile("(\\d{1,4}),(\\d{1,2}|100)");

    @Override
    public Dominance convert(String value) {
        if (value.equals("off")) {
            return Dominance.OFF;
        }
        Matcher rule = RULE.matcher(value);
        if (rule.matches() && Integer.parseInt(rule.group(2)) > 0) {
            return new Dominance(Integer.parseInt(rule.group(1)), Integer.parseInt(rule.group(2)));
        }
        throw new TypeConversionException(
                "expected the least number of providers and the greatest share in percent, such as 3,80, or off");
    }
}
