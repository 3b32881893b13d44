package dev.plimsoll.model.contract.read;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.Sentence;
import dev.plimsoll.model.contract.SourcePosition;
import org.jspecify.annotations.Nullable;

/// A contract that cannot be read. The message is for a person: what is wrong, where, and what to do; it starts with
/// `file:line:column` where the place is known, with the file otherwise.
public final class ContractProblem extends Problem {
    private static final long serialVersionUID = 1L;
    private static final String USUAL_REMEDY = "Correct the contract there and try again.";
    private final transient @Nullable SourcePosition position;

    /// @param file the file as the user named it
    /// @param sentences what is wrong, and after it, optionally, what to do
    public ContractProblem(String file, @Nullable SourcePosition position, String sentences) {
        super((position == null ? file : position.toString()) + ": " + what(sentences), remedy(sentences));
        this.position = position;
    }

    /// The place in the file; null where the problem has none.
    public @Nullable SourcePosition position() {
        return position;
    }

    private static String what(String sentences) {
        int end = sentences.indexOf(". ");
        int clause = clause(sentences);
        if (clause >= 0) {
            return sentences.substring(0, clause) + ".";
        }
        String first = end < 0 ? sentences : sentences.substring(0, end + 1);
        return first.endsWith(".") || first.endsWith("?") ? first : first + ".";
    }

    private static String remedy(String sentences) {
        int clause = clause(sentences);
        if (clause >= 0) {
            String advice = sentences.substring(clause + 2);
            return Sentence.begin(advice);
        }
        int end = sentences.indexOf(". ");
        return end < 0 ? USUAL_REMEDY : sentences.substring(end + 2);
    }

    /// Where a single sentence goes over to what to do: `is not read; convert it first.`; -1 where it does not.
    private static int clause(String sentences) {
        int clause = sentences.indexOf("; ");
        return sentences.contains(". ") || clause + 2 >= sentences.length() ? -1 : clause;
    }
}
