package dev.plimsoll.model.contract;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One version of an API contract, read and normalised.
public final class Contract {
    private final ContractSummary summary;
    private final List<Operation> operations;
    private final List<String> notices;
    private final SchemaGraph schemas;
    private final Once document;

    /// @param notices what the reader met and did not understand, one sentence each
    public Contract(ContractSummary summary, List<Operation> operations, List<String> notices, SchemaGraph schemas) {
        this.summary = summary;
        this.operations = List.copyOf(operations);
        this.notices = List.copyOf(notices);
        this.schemas = schemas;
        this.document = new Once(() -> schemas.root().node().toJson());
    }

    public ContractSummary summary() {
        return summary;
    }

    /// SHA-256 of the bytes: 64 hex digits.
    public String digest() {
        return summary.digest();
    }

    /// All operations, by path and method in the order of the file.
    public List<Operation> operations() {
        return operations;
    }

    /// The operation of that key; null where there is none.
    public @Nullable Operation operation(OperationKey key) {
        return operations.stream()
                .filter(operation -> operation.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    public List<String> notices() {
        return notices;
    }

    public Dialect dialect() {
        return schemas.dialect();
    }

    public SchemaGraph schemas() {
        return schemas;
    }

    /// The document as written, as a Jackson tree of its own. Built when first asked for; do not change it.
    public JsonNode document() {
        return document.get();
    }

    /// Builds once; two threads that ask at the same moment both get a whole tree.
    private static final class Once {
        private final Supplier<JsonNode> make;
        private volatile @Nullable JsonNode made;

        Once(Supplier<JsonNode> make) {
            this.make = make;
        }

        JsonNode get() {
            JsonNode known = made;
            if (known == null) {
                known = make.get();
                made = known;
            }
            return known;
        }
    }
}
