package dev.plimsoll.model.contract.inventory;

import dev.plimsoll.model.contract.SourcePosition;
import dev.plimsoll.model.contract.document.Cursor;
import dev.plimsoll.model.contract.document.ListNode;
import dev.plimsoll.model.contract.document.Node;
import dev.plimsoll.model.contract.read.ContractProblem;
import dev.plimsoll.model.contract.read.DocumentReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a team's ratings, YAML or JSON:
///
///     operations:
///       - operation: GET /orders/{id}
///         criticality: critical
///         owner: team-orders
///
/// Nothing that is not understood is passed over.
public final class RatingReader {
    private static final Set<String> MEMBERS = Set.of("operation", "criticality", "owner");

    private final String file;

    private RatingReader(String file) {
        this.file = file;
    }

    /// @param file its name as the user gave it
    /// @throws ContractProblem if it says something else than ratings, with the place
    public static List<Rating> read(byte[] bytes, String file) {
        Node root = new DocumentReader().read(bytes, file);
        return new RatingReader(file).ratings(Cursor.root(root));
    }

    private List<Rating> ratings(Cursor root) {
        Cursor list = root.get("operations");
        if (list == null || !(list.node() instanceof ListNode)) {
            throw problem(
                    root, "a list named 'operations' is missing. Name each operation with its criticality in it.");
        }
        root.entries().stream()
                .filter(entry -> !entry.name().equals("operations"))
                .findFirst()
                .ifPresent(other -> {
                    throw unknown(other);
                });
        List<Rating> ratings = new ArrayList<>();
        for (Cursor item : list.items()) {
            ratings.add(rating(item));
        }
        return ratings;
    }

    private Rating rating(Cursor at) {
        String operation = at.text("operation");
        if (operation == null || operation.isBlank()) {
            throw problem(at, "the name of the operation is missing. Write for example 'operation: GET /orders/{id}'.");
        }
        at.entries().stream()
                .filter(entry -> !MEMBERS.contains(entry.name()))
                .findFirst()
                .ifPresent(other -> {
                    throw unknown(other);
                });
        return new Rating(operation.strip(), criticality(at), text(at, "owner"), position(at));
    }

    private Criticality criticality(Cursor at) {
        String word = text(at, "criticality");
        if (word == null) {
            return Criticality.NORMAL;
        }
        for (Criticality known : Criticality.values()) {
            if (known.word().equals(word.toLowerCase(Locale.ROOT))) {
                return known;
            }
        }
        throw problem(at, "the criticality '" + word + "' is unknown. Use one of " + Criticality.words() + ".");
    }

    private @Nullable String text(Cursor at, String name) {
        Cursor member = at.get(name);
        if (member == null) {
            return null;
        }
        String text = member.node().text();
        if (text == null || text.isBlank()) {
            throw problem(member, "'" + name + "' is no text. Write it in quotes.");
        }
        return text.strip();
    }

    private ContractProblem unknown(Cursor.Entry entry) {
        return problem(entry.value(), "'" + entry.name() + "' is not known here. Correct its name or take it out.");
    }

    private ContractProblem problem(Cursor at, String sentences) {
        return new ContractProblem(file, position(at), sentences);
    }

    private SourcePosition position(Cursor at) {
        return new SourcePosition(file, at.mark().line(), at.mark().column());
    }
}
