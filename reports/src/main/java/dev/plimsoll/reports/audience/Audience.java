package dev.plimsoll.reports.audience;

import dev.plimsoll.reports.Report;
import java.util.Locale;

/// Whom a version of a report is for.
public enum Audience {
    /// Everything that the record says.
    TEAM,
    /// Roles in place of people; systems keep their names.
    COMPANY,
    /// Only what happened, its effect and what comes next: no people, hosts, addresses, files or internal names.
    CUSTOMER;

    /// As people type it: `team`, `company`, `customer`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The version of a report for this audience.
    ///
    /// @param names what the record knows to be a name
    public Report version(Report report, KnownNames names) {
        return switch (this) {
            case TEAM -> report;
            case COMPANY -> new Version(new Redaction(names, false), false).of(report);
            case CUSTOMER -> new Version(new Redaction(names, true), true).of(report);
        };
    }
}
