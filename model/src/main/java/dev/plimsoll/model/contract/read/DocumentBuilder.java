package dev.plimsoll.model.contract.read;

import dev.plimsoll.model.contract.SourcePosition;
import dev.plimsoll.model.contract.document.MapNode;
import dev.plimsoll.model.contract.document.Mark;
import dev.plimsoll.model.contract.document.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What both syntaxes share: the limits, the names met so far, and the wording of problems.
final class DocumentBuilder {
    private static final int FEW = 12;
    private final String file;
    private final ReadLimits limits;
    private final Map<String, String> names = new HashMap<>();
    private long nodes;

    DocumentBuilder(String file, ReadLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    /// Counts values of the document.
    void count(long more, Mark mark) {
        nodes += more;
        if (nodes > limits.nodes() || nodes < 0) {
            throw problem(
                    mark,
                    "more than " + limits.nodes()
                            + " values (YAML aliases written out). Split the contract or remove nested aliases.");
        }
    }

    void checkDepth(int depth, Mark mark) {
        if (depth > limits.depth()) {
            throw problem(
                    mark,
                    "nested deeper than " + limits.depth() + " levels. Move inner schemas to components and refer to"
                            + " them with $ref.");
        }
    }

    /// One copy of each name, so that a large document does not hold `type` a hundred thousand times.
    String name(String text) {
        String known = names.putIfAbsent(text, text);
        return known == null ? text : known;
    }

    ContractProblem problem(Mark mark, String sentence) {
        return new ContractProblem(file, new SourcePosition(file, mark.line(), mark.column()), sentence);
    }

    /// Collects the members of one object and refuses a name that comes twice.
    final class Members {
        private final Mark start;
        private final List<MapNode.Member> members = new ArrayList<>();
        private final Map<String, Mark> seen = new HashMap<>(0);

        Members(Mark start) {
            this.start = start;
        }

        void checkName(String name, Mark mark) {
            Mark first = first(name, mark);
            if (first != null) {
                throw problem(
                        mark,
                        "the key '" + name + "' is already used at line " + first.line()
                                + " of the same object. Remove or rename one of the two.");
            }
        }

        /// Where the name stands already; null where it is new. Few names are looked through, many are looked up.
        private @Nullable Mark first(String name, Mark mark) {
            if (members.size() > FEW && seen.isEmpty()) {
                members.forEach(member -> seen.put(member.name(), member.mark()));
            }
            if (members.size() > FEW) {
                return seen.putIfAbsent(name, mark);
            }
            for (int at = 0; at < members.size(); at++) {
                if (members.get(at).name().equals(name)) {
                    return members.get(at).mark();
                }
            }
            return null;
        }

        void add(String name, Mark mark, Node value) {
            members.add(new MapNode.Member(name, mark, value));
        }

        MapNode build() {
            return new MapNode(start, members);
        }
    }
}
