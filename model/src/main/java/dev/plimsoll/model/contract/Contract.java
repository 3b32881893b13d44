package dev.plimsoll.model.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One version of an API contract, read and normalised.
public final class Contract {
    private final ContractSummary summary;
    private final Surface surface;
    private final Map<OperationKey, Operation> exchanges = new LinkedHashMap<>();
    private final List<String> notices;
    private final boolean strays;
    private final SchemaGraph schemas;
    private final Once document;

    /// @param notices what the reader met and did not understand, one sentence each
    /// @param strays whether its schemas hold what their language does not have
    public Contract(
            ContractSummary summary, Surface surface, List<String> notices, boolean strays, SchemaGraph schemas) {
        this.summary = summary;
        this.surface = surface;
        surface.exchanges().forEach(exchange -> exchanges.putIfAbsent(exchange.key(), exchange));
        this.notices = List.copyOf(notices);
        this.strays = strays;
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

    /// Everything that travels: operations, callbacks, webhooks, channels, servers, security schemes.
    public Surface surface() {
        return surface;
    }

    /// What consumers call over HTTP, by path and method in the order of the file.
    public List<Operation> operations() {
        return surface.operations();
    }

    /// The exchange of that key, whoever starts it; null where there is none.
    public @Nullable Operation operation(OperationKey key) {
        return exchanges.get(key);
    }

    public List<String> notices() {
        return notices;
    }

    /// Whether its schemas hold keywords, or values of keywords, that their language does not have: some readers heed
    /// them, others do not.
    public boolean strays() {
        return strays;
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
