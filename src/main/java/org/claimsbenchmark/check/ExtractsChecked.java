package org.claimsbenchmark.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimsbenchmark.check.drift.Profile;
import org.claimsbenchmark.extract.Discovery;
import org.claimsbenchmark.extract.ExtractDiscovery;
import org.claimsbenchmark.extract.ExtractFile;
import org.claimsbenchmark.reference.ReferenceTables;

/**
 * The extracts of a request, looked at.
 *
 * @param report what was found
 * @param profiles of the extracts that a layout fits, in order
 */
public record ExtractsChecked(CheckReport report, List<Profile> profiles) {

    public ExtractsChecked {
        profiles = List.copyOf(profiles);
    }

    /** Finds and reads them. Nothing that an extract holds makes it throw. */
    public static ExtractsChecked of(CheckRequest request) {
        Discovery inputs = ExtractDiscovery.find(request.paths());
        ExtractCheck check = new ExtractCheck(request, ReferenceTables.standard());
        List<ExtractReport> reports = new ArrayList<>();
        List<Profile> profiles = new ArrayList<>();
        for (ExtractFile file : inputs.extracts()) {
            ExtractCheck.Result result = check.check(
                    file, inputs.controls().get(file), inputs.controlFaults().getOrDefault(file, List.of()));
            reports.add(result.report());
            if (result.profile() != null) {
                profiles.add(result.profile());
            }
        }
        List<String> faults =
                inputs.faults().stream().map(Discovery.Fault::sentence).toList();
        boolean loadable = faults.isEmpty() && reports.stream().allMatch(ExtractReport::loadable);
        return new ExtractsChecked(new CheckReport(CheckReport.FORMAT, loadable, faults, reports), profiles);
    }

    /**
     * The profile of an earlier extract, read as this request reads others.
     *
     * @throws UnusableFile when it is not one extract that a layout fits
     */
    static Profile profileOf(CheckRequest request, Path earlier) {
        ExtractsChecked checked = of(request.of(List.of(earlier)));
        if (checked.profiles().size() != 1 || checked.report().extracts().size() != 1) {
            throw new UnusableFile(earlier + ": expected a saved profile or one extract that a layout fits, found "
                    + checked.profiles().size() + " such extracts; give one, or check it by itself first");
        }
        return checked.profiles().get(0);
    }
}
