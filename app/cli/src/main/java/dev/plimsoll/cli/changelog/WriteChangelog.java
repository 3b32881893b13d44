package dev.plimsoll.cli.changelog;

import dev.plimsoll.cli.changelog.Changelog.Entry;
import dev.plimsoll.cli.changelog.Changelog.Line;
import dev.plimsoll.cli.changelog.Changelog.Section;
import dev.plimsoll.cli.diff.DiffSummary;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.diff.Acceptance;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.ChangeGroup;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.contract.diff.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Puts the edits of a diff where people look for them: by tag and operation; first what concerns the whole contract,
/// then what concerns several operations.
public final class WriteChangelog {
    private static final int MOST_NAMED = 3;

    private final Map<OperationKey, Operation> operations = new LinkedHashMap<>();
    private final Map<String, List<Line>> whole = new LinkedHashMap<>();
    private final Map<String, List<Line>> several = new LinkedHashMap<>();
    private final TreeMap<String, Map<String, List<Line>>> byTag = new TreeMap<>();
    private final Map<String, List<Line>> untagged = new LinkedHashMap<>();

    private WriteChangelog(Contract base, Contract revision) {
        base.operations().forEach(operation -> operations.put(operation.key(), operation));
        revision.operations().forEach(operation -> operations.put(operation.key(), operation));
    }

    /// @param diff of these two contracts
    public static Changelog of(Contract base, Contract revision, ContractDiff diff) {
        WriteChangelog writing = new WriteChangelog(base, revision);
        diff.groups().forEach(writing::add);
        return new Changelog(
                diff.base(), diff.revision(), DiffSummary.of(diff).sentence(), writing.sections(diff), diff.notices());
    }

    private void add(ChangeGroup group) {
        List<OperationKey> reached = group.operations();
        if (reached.isEmpty()) {
            put(whole, "The whole contract", group);
        } else if (reached.size() > 1) {
            put(several, several(reached), group);
        } else {
            Operation operation = operations.get(reached.getFirst());
            List<String> tags = operation == null ? List.of() : operation.tags();
            Map<String, List<Line>> entries =
                    tags.isEmpty() ? untagged : byTag.computeIfAbsent(tags.getFirst(), _ -> new LinkedHashMap<>());
            put(entries, reached.getFirst().toString(), group);
        }
    }

    /// `5 operations: GET /a, GET /b, GET /c and 2 more`.
    private static String several(List<OperationKey> operations) {
        String named = operations.stream()
                .limit(MOST_NAMED)
                .map(OperationKey::toString)
                .collect(Collectors.joining(", "));
        int more = operations.size() - MOST_NAMED;
        return Words.count(operations.size(), "operation") + ": " + named + (more > 0 ? " and " + more + " more" : "");
    }

    private static void put(Map<String, List<Line>> entries, String title, ChangeGroup group) {
        entries.computeIfAbsent(title, _ -> new ArrayList<>()).add(line(group.lead()));
    }

    private static Line line(Change change) {
        Acceptance acceptance = change.acceptance();
        String accepted = acceptance == null ? "" : " Accepted: " + sentence(acceptance.reason());
        String why = change.severity() == Severity.SAFE ? "" : " " + change.why();
        return new Line(change.severity(), change.what() + why + accepted);
    }

    /// Who accepted it is no matter of those who use the contract.
    private static String sentence(String reason) {
        String text = reason.strip();
        return text.endsWith(".") || text.endsWith("!") || text.endsWith("?") ? text : text + ".";
    }

    private List<Section> sections(ContractDiff diff) {
        List<Section> sections = new ArrayList<>();
        section(sections, "The whole contract", whole);
        section(sections, "Several operations", several);
        byTag.forEach((tag, entries) -> section(sections, tag, entries));
        section(sections, byTag.isEmpty() ? "Operations" : "Other operations", untagged);
        if (!diff.renames().isEmpty()) {
            List<Line> guesses = diff.renames().stream()
                    .map(rename -> new Line(Severity.SAFE, rename.before() + " to " + rename.after() + "."))
                    .toList();
            sections.add(new Section("Probably renamed", List.of(new Entry("A guess, beside the removals", guesses))));
        }
        return sections;
    }

    private static void section(List<Section> sections, String title, Map<String, List<Line>> entries) {
        if (!entries.isEmpty()) {
            sections.add(new Section(
                    title,
                    entries.entrySet().stream()
                            .map(entry -> new Entry(entry.getKey(), entry.getValue()))
                            .toList()));
        }
    }
}
