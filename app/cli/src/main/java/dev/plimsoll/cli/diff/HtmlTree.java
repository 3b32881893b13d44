package dev.plimsoll.cli.diff;

import static dev.plimsoll.cli.markup.HtmlText.escape;

import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.diff.ChangeGroup;
import dev.plimsoll.model.contract.diff.Severity;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The tree of operations beside the changes, each with the number of edits that reach it. Without the page's script
/// a link leads to the operation's first change; with it, it shows that operation's changes only.
final class HtmlTree {
    private final TreeMap<OperationKey, Integer> numbers = new TreeMap<>();
    private final Map<OperationKey, Entry> entries = new TreeMap<>();

    private static final class Entry {
        private final String anchor;
        private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);

        Entry(String anchor) {
            this.anchor = anchor;
        }
    }

    HtmlTree(List<ChangeGroup> groups) {
        for (ChangeGroup group : groups) {
            for (OperationKey operation : group.operations()) {
                Entry entry = entries.computeIfAbsent(operation, _ -> new Entry("c-" + group.root()));
                entry.counts.merge(group.severity(), 1, Integer::sum);
            }
        }
        entries.keySet().forEach(operation -> numbers.put(operation, numbers.size()));
    }

    /// The operations of a group as the page's script finds them: ` 3 17 `.
    String numbers(ChangeGroup group) {
        return group.operations().stream()
                .map(operation -> String.valueOf(numbers.get(operation)))
                .collect(Collectors.joining(" ", " ", " "));
    }

    String render() {
        if (entries.isEmpty()) {
            return "";
        }
        Map<String, StringBuilder> branches = new TreeMap<>();
        entries.forEach((operation, entry) -> branches.computeIfAbsent(branch(operation), _ -> new StringBuilder())
                .append(leaf(operation, entry)));
        StringBuilder tree =
                new StringBuilder("<nav aria-label=\"Operations\">\n<h2>Operations (" + entries.size() + ")</h2>\n");
        branches.forEach((name, leaves) -> tree.append("<details open=\"open\"><summary>")
                .append(escape(name))
                .append("</summary>\n<ul>\n")
                .append(leaves)
                .append("</ul></details>\n"));
        return tree.append("</nav>\n").toString();
    }

    /// Operations are sorted into branches by the first step of their path.
    private static String branch(OperationKey operation) {
        int end = operation.path().indexOf('/', 1);
        return end < 0 ? operation.path() : operation.path().substring(0, end);
    }

    private String leaf(OperationKey operation, Entry entry) {
        StringBuilder counts = new StringBuilder();
        for (Severity severity : Headings.ORDER) {
            Integer count = entry.counts.get(severity);
            if (count != null) {
                counts.append(" <b class=\"%s\" title=\"%s\">%d</b>"
                        .formatted(HtmlChange.cssClass(severity), Headings.word(severity), count));
            }
        }
        return "<li><a href=\"#%s\" data-operation=\"%d\">%s</a>%s</li>\n"
                .formatted(escape(entry.anchor), numbers.get(operation), escape(operation.toString()), counts);
    }
}
