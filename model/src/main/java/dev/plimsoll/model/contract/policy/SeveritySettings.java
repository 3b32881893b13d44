package dev.plimsoll.model.contract.policy;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.SourcePosition;
import dev.plimsoll.model.contract.diff.Adjustment;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.contract.diff.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A team's own severities. The first entry that fits a change decides; where none fits, the rule's own verdict
/// stands. Nothing disappears: a change keeps its witness and says what it would be without the settings.
///
/// @param entries in the order of the file
public record SeveritySettings(List<Entry> entries) {
    /// One entry. What it does not name fits every change.
    ///
    /// @param rule which rules, by id or by a pattern such as `request-parameter-*`
    /// @param method which HTTP method, in upper case
    /// @param path which paths, as a pattern: `/internal/**`
    /// @param stages which stages of life of the base's operation: draft, alpha, beta, stable
    /// @param level what the change becomes
    /// @param at where the entry is written
    public record Entry(
            @Nullable String rule,
            @Nullable String method,
            @Nullable String path,
            Set<String> stages,
            Level level,
            SourcePosition at) {
        public Entry {
            stages = Set.copyOf(stages);
        }
    }

    /// What a change may become.
    public enum Level {
        BREAKING(Severity.BREAKING),
        RISKY(Severity.RISKY),
        SAFE(Severity.SAFE),
        /// Safe, and marked as no matter.
        IGNORE(Severity.SAFE);

        private final Severity severity;

        Level(Severity severity) {
            this.severity = severity;
        }
    }

    public SeveritySettings {
        entries = List.copyOf(entries);
    }

    /// The diff with these severities.
    ///
    /// @param base the base of the diff, whose operations say in which stage of life they are
    public ContractDiff apply(ContractDiff diff, Contract base) {
        List<Change> changes = new ArrayList<>();
        for (Change change : diff.changes()) {
            OperationKey key = change.operation();
            Operation operation = key == null ? null : base.operation(key);
            Entry entry = entry(change, operation == null ? null : operation.stability());
            changes.add(entry == null ? change : adjusted(change, entry));
        }
        return diff.withChanges(changes);
    }

    private static Change adjusted(Change change, Entry entry) {
        Adjustment before = change.adjustment();
        Severity usual = before == null ? change.severity() : before.usual();
        return change.adjusted(
                entry.level().severity, new Adjustment(usual, entry.level() == Level.IGNORE, entry.at()));
    }

    private @Nullable Entry entry(Change change, @Nullable String stability) {
        String stage = stability == null ? "stable" : stability;
        return entries.stream()
                .filter(entry -> fits(entry, change, stage))
                .findFirst()
                .orElse(null);
    }

    private static boolean fits(Entry entry, Change change, String stage) {
        OperationKey key = change.operation();
        boolean named = entry.rule() == null || Glob.of(entry.rule()).matches(change.rule());
        boolean method = entry.method() == null || (key != null && key.method().equals(entry.method()));
        boolean path =
                entry.path() == null || (key != null && Glob.of(entry.path()).matches(key.path()));
        boolean staged =
                entry.stages().isEmpty() || (key != null && entry.stages().contains(stage));
        return named && method && path && staged;
    }
}
