package org.claimsbenchmark.cli;

import org.claimsbenchmark.job.ProgramBuild;
import picocli.CommandLine.IVersionProvider;

/** The version as the build wrote it down. */
final class ProgramVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"claims-benchmark " + ProgramBuild.version()};
    }
}
