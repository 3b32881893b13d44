package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.Origin;
import dev.plimsoll.model.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Collects changes: gives each its rule's words and its fingerprint, drops what comes twice, puts them in order.
final class Findings {
    static final Comparator<Change> ORDER = Comparator.comparing(Change::severity)
            .reversed()
            .thenComparingInt(change -> line(change))
            .thenComparingInt(change -> column(change))
            .thenComparing(Change::rule)
            .thenComparing(change -> String.valueOf(change.operation()))
            .thenComparingInt(Findings::depth)
            .thenComparing(Change::fingerprint);

    private final Rules rules;
    private final Map<String, Change> changes = new LinkedHashMap<>();
    private final Set<String> notices = new LinkedHashSet<>();

    Findings(Rules rules) {
        this.rules = rules;
    }

    /// A finding before it has its rule's words.
    ///
    /// @param details what tells it from others of the same rule and subject, in names that do not
    ///     depend on how the contract is written
    /// @param edit what identifies the edit in the source that makes the change; null to derive it
    ///     from the rule and the places
    record Finding(
            String rule,
            Severity severity,
            @Nullable Operation operation,
            @Nullable Subject subject,
            @Nullable Origin base,
            @Nullable Origin revision,
            String what,
            String details,
            @Nullable Witness witness,
            @Nullable String undecided,
            @Nullable String edit) {
        Finding(
                String rule,
                Severity severity,
                @Nullable Operation operation,
                @Nullable Subject subject,
                @Nullable Origin base,
                @Nullable Origin revision,
                String what,
                String details,
                @Nullable Witness witness,
                @Nullable String undecided) {
            this(rule, severity, operation, subject, base, revision, what, details, witness, undecided, null);
        }
    }

    Severity usual(String rule) {
        return rules.rule(rule).severity();
    }

    void add(Finding finding) {
        Rule rule = rules.rule(finding.rule());
        OperationKey key =
                finding.operation() == null ? null : finding.operation().key();
        String root = root(finding);
        String fingerprint = free(fingerprint(finding, key), root);
        if (changes.containsKey(fingerprint)) {
            return; // the same edit at the same place of the message, reached by another way
        }
        Change change = new Change(
                rule.id(),
                finding.severity(),
                rule.direction(),
                key,
                finding.subject(),
                finding.base(),
                finding.revision(),
                finding.what(),
                Reasons.why(rule, finding.severity()),
                Reasons.advice(rule, finding.severity()),
                finding.witness(),
                finding.undecided(),
                fingerprint,
                root,
                null,
                null);
        changes.put(fingerprint, Stages.lowered(change, finding.operation()));
    }

    /// Two branches of a union may change alike, each by an edit of its own: they are told apart by counting. The
    /// fingerprint of a change that is known already comes back as it is.
    private String free(String fingerprint, String root) {
        String candidate = fingerprint;
        for (int count = 2; isTaken(candidate, root); count++) {
            candidate = Json.sha256((fingerprint + " " + count).getBytes(StandardCharsets.UTF_8))
                    .substring(0, 16);
        }
        return candidate;
    }

    private boolean isTaken(String fingerprint, String root) {
        Change known = changes.get(fingerprint);
        return known != null && !known.root().equals(root);
    }

    void notice(String sentence) {
        notices.add(sentence);
    }

    boolean breaks() {
        return changes.values().stream().anyMatch(change -> change.severity() == Severity.BREAKING);
    }

    /// In order: the worst first, then as in the files.
    List<Change> changes() {
        return changes.values().stream().sorted(ORDER).toList();
    }

    List<String> notices() {
        return List.copyOf(notices);
    }

    /// Stable across reformatting: made of names only, not of positions. Path parameters count by position, not name.
    private static String fingerprint(Finding finding, @Nullable OperationKey key) {
        String operation = key == null ? "" : key.method() + " " + PathShape.of(key.path());
        Subject subject = finding.subject();
        String place = subject == null
                ? ""
                : String.join(
                        "|",
                        subject.part().name(),
                        String.valueOf(subject.status()),
                        String.valueOf(subject.mediaType()),
                        String.valueOf(subject.name()),
                        String.join("\u0001", subject.path()));
        String all = String.join("\u0000", finding.rule(), operation, place, finding.details());
        return Json.sha256(all.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }

    /// What was removed is known by its place in the base and what was added by its place in the revision: the other
    /// side then only says what is around it, which may differ from one use to the next.
    static String edit(@Nullable Origin base, @Nullable Origin revision, boolean added, boolean removed, String kind) {
        String before = added && revision != null ? "" : pointer(base);
        String after = removed && base != null ? "" : pointer(revision);
        return String.join("\u0000", before, after, kind);
    }

    private static String root(Finding finding) {
        String edit = finding.edit() != null
                ? finding.edit()
                : edit(
                        finding.base(),
                        finding.revision(),
                        finding.rule().endsWith("-added") || finding.rule().startsWith("new-"),
                        finding.rule().endsWith("-removed"),
                        finding.rule() + "|" + finding.details());
        return Json.sha256(edit.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }

    private static String pointer(@Nullable Origin origin) {
        return origin == null ? "" : origin.position().file() + "#" + origin.pointer();
    }

    /// How far inside the message the change is: of two places in one operation the nearer comes first.
    private static int depth(Change change) {
        return change.subject() == null ? 0 : change.subject().path().size();
    }

    private static int line(Change change) {
        Origin place = place(change);
        return place == null ? 0 : place.position().line();
    }

    private static int column(Change change) {
        Origin place = place(change);
        return place == null ? 0 : place.position().column();
    }

    private static @Nullable Origin place(Change change) {
        return change.base() != null ? change.base() : change.revision();
    }
}
