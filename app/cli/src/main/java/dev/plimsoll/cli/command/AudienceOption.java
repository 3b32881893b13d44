package dev.plimsoll.cli.command;

import dev.plimsoll.engine.report.ReportAudience;
import picocli.CommandLine.Option;

/// For whom a report is.
final class AudienceOption {
    @Option(
            names = "--audience",
            paramLabel = "WHOM",
            defaultValue = "team",
            description = "team: everything. company: roles in place of people. customer: what happened and what comes"
                    + " next, without people, hosts, addresses, files or internal names. Default: team.")
    private ReportAudience audience = ReportAudience.TEAM;

    ReportAudience audience() {
        return audience;
    }
}
