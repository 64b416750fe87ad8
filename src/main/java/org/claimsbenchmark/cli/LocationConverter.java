package org.claimsbenchmark.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.claimsbenchmark.objects.Locations;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A PATH of the command line: of this machine, or s3://BUCKET/KEY. */
final class LocationConverter implements ITypeConverter<Path> {

    @Override
    public Path convert(String value) {
        try {
            return Locations.of(value);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("expected a path, or s3://BUCKET/KEY");
        }
    }
}
