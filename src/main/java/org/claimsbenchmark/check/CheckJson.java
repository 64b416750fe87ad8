package org.claimsbenchmark.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.claimsbenchmark.check.drift.Profile;
import org.claimsbenchmark.report.ReadableJson;
import tools.jackson.core.JacksonException;

/** Reports and profiles as JSON: names in snake case in the order of the records, dates as text, exact numbers. */
public final class CheckJson {

    /** A profile is some kilobytes; anything much longer is an extract. */
    private static final long MOST_PROFILE_BYTES = 4 << 20;

    private CheckJson() {}

    /** One document. */
    public static String of(CheckReport report) {
        return ReadableJson.MAPPER.writeValueAsString(report);
    }

    /**
     * Writes a profile, in place of an earlier one.
     *
     * @throws UnusableFile when the file cannot be written
     */
    public static void save(Profile profile, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, ReadableJson.MAPPER.writeValueAsString(profile) + "\n", StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UnusableFile(file + ": the profile cannot be written there; check folder and permissions");
        }
    }

    /**
     * What to compare with: a saved profile, or an earlier extract read as the request reads others.
     *
     * @throws UnusableFile when it is neither
     */
    public static Profile against(CheckRequest request, Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_PROFILE_BYTES || !beginsAsJson(file)) {
                return ExtractsChecked.profileOf(request, file);
            }
            Profile profile = ReadableJson.MAPPER.readValue(Files.readAllBytes(file), Profile.class);
            if (Profile.FORMAT.equals(profile.format()) && profile.isWhole()) {
                return profile;
            }
        } catch (IOException | JacksonException notAProfile) {
            // said below
        }
        throw new UnusableFile(file + ": expected a profile as --save-profile writes it, \"" + Profile.FORMAT
                + "\", found other content; save it again");
    }

    private static boolean beginsAsJson(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.read() == '{';
        }
    }
}
