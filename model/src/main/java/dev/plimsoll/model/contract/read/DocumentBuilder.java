package dev.plimsoll.model.contract.read;

import dev.plimsoll.model.contract.SourcePosition;
import dev.plimsoll.model.contract.document.MapNode;
import dev.plimsoll.model.contract.document.Mark;

/// What both syntaxes share: the limits and the wording of problems.
final class DocumentBuilder {
    private final String file;
    private final ReadLimits limits;
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
                    mark, "more than " + limits.nodes() + " values (YAML aliases written out). " + limits.advice());
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

    /// Refuses a name that comes twice in one object.
    void checkName(MapNode.Builder object, String name, Mark mark) {
        MapNode.Member first = object.member(name);
        if (first != null) {
            throw problem(
                    mark,
                    "the key '" + name + "' is already used at line "
                            + first.mark().line() + " of the same object. Remove or rename one of the two.");
        }
    }

    ContractProblem problem(Mark mark, String sentence) {
        return new ContractProblem(file, new SourcePosition(file, mark.line(), mark.column()), sentence);
    }
}
