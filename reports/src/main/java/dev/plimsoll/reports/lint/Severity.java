package dev.plimsoll.reports.lint;

/// How sure it is that a wording keeps people from learning. From the mildest.
public enum Severity {
    /// May be fine: worth a second look.
    HINT,
    /// Hindsight, a norm or an omission: the conditions behind it are missing.
    SOFT,
    /// Blames a person or a group.
    CLEAR
}
