package dev.plimsoll.cli.changelog;

import dev.plimsoll.model.contract.ContractSummary;
import dev.plimsoll.model.contract.diff.Severity;
import java.util.List;

/// What an amendment changes, in the order in which people look for it.
///
/// @param base the old version
/// @param revision the new version
/// @param sentence what it comes to
/// @param sections one a tag, and what concerns more than one operation
/// @param notices what was met in the contracts and not understood
public record Changelog(
        ContractSummary base, ContractSummary revision, String sentence, List<Section> sections, List<String> notices) {
    /// A part with its title.
    public record Section(String title, List<Entry> entries) {
        public Section {
            entries = List.copyOf(entries);
        }
    }

    /// An operation, or several that one edit reaches.
    public record Entry(String title, List<Line> lines) {
        public Entry {
            lines = List.copyOf(lines);
        }
    }

    /// One change in plain sentences.
    public record Line(Severity severity, String text) {
        /// `Breaking: `, `Risky: `, or nothing.
        String mark() {
            return switch (severity) {
                case BREAKING -> "Breaking: ";
                case RISKY -> "Risky: ";
                case SAFE -> "";
            };
        }
    }

    public Changelog {
        sections = List.copyOf(sections);
        notices = List.copyOf(notices);
    }

    /// `Orders 1.0.0 to 2.0.0`.
    String title() {
        return (revision.title() + " " + base.version() + " to " + revision.version()).strip();
    }
}
