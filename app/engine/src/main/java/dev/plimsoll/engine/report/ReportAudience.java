package dev.plimsoll.engine.report;

import dev.plimsoll.reports.Report;
import dev.plimsoll.reports.audience.Audience;
import dev.plimsoll.reports.audience.KnownNames;

/// Whom a version of a report is for.
public enum ReportAudience {
    /// Everything that the record says.
    TEAM(Audience.TEAM),
    /// Roles in place of people.
    COMPANY(Audience.COMPANY),
    /// No people, hosts, addresses, files or internal names.
    CUSTOMER(Audience.CUSTOMER);

    private final Audience audience;

    ReportAudience(Audience audience) {
        this.audience = audience;
    }

    Audience audience() {
        return audience;
    }

    /// The version of a report for this audience.
    ///
    /// @param names what the record knows to be a name
    public Report of(Report report, KnownNames names) {
        return audience.version(report, names);
    }
}
