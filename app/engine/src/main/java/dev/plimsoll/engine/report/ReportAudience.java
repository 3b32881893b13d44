package dev.plimsoll.engine.report;

import dev.plimsoll.reports.audience.Audience;

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
}
