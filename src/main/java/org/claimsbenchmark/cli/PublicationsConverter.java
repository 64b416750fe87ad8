package org.claimsbenchmark.cli;

import org.claimsbenchmark.retention.Kept;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how many publications are kept. */
final class PublicationsConverter implements ITypeConverter<Kept.Newest> {

    @Override
    public Kept.Newest convert(String value) {
        try {
            int publications = Integer.parseInt(value);
            if (publications >= 1) {
                return new Kept.Newest(publications);
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new TypeConversionException(
                "expected 1 or more publications, the current one among them, not '" + value + "'");
    }
}
