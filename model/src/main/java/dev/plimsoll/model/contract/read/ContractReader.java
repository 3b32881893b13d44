package dev.plimsoll.model.contract.read;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.document.Node;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.json.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Reads a contract file: Swagger 2.0 and OpenAPI 3.x, YAML or JSON. Bounded in size, nesting and aliases; every
/// element keeps its line and column; nothing outside the file is fetched. Holds no state.
public final class ContractReader {
    private final ReadLimits limits;
    private final SchemaUse use;

    public ContractReader() {
        this(ReadLimits.DEFAULT);
    }

    public ContractReader(ReadLimits limits) {
        this(limits, SchemaUse.READ);
    }

    /// @param use how documents of a JSON Schema that stands alone are used; contracts of services say so themselves
    public ContractReader(ReadLimits limits, SchemaUse use) {
        this.limits = limits;
        this.use = use;
    }

    /// @param bytes the whole file
    /// @param file its name as the user gave it; a name in `.json`, `.yaml` or `.yml` decides the syntax, for other
    ///     names the first character does
    /// @throws ContractProblem if the file cannot be read as a contract
    public Contract read(byte[] bytes, String file) {
        return read(bytes, file, Neighbours.NONE).contract();
    }

    /// A contract and the files it is made of.
    ///
    /// @param files the bytes of each by its name, the contract's own file first
    public record Gathered(Contract contract, Map<String, byte[]> files) {}

    /// Reads a contract with the files that it refers to.
    ///
    /// @param neighbours finds them; nothing else is read
    /// @throws ContractProblem if one of the files cannot be read, or is not there
    public Gathered read(byte[] bytes, String file, Neighbours neighbours) {
        Bundle bundle = new Bundle(limits, neighbours);
        Node root = bundle.of(bytes, file);
        Sha256 digest = bundle.files().size() == 1 ? Sha256.of(bytes) : ofWhole(root);
        return new Gathered(read(root, file, digest), bundle.files());
    }

    /// That of the one document that several files make, which is what is kept of them: a contract is the same
    /// whether it is read from its files or from what was kept.
    private static Sha256 ofWhole(Node root) {
        return Sha256.of(() -> Json.sha256(Json.canonical(root.toJson()).getBytes(StandardCharsets.UTF_8)));
    }

    private Contract read(Node root, String file, Sha256 digest) {
        if (root.get("asyncapi") != null) {
            return new AsyncApiReader(root, file, digest).read();
        }
        if (root.get("openapi") == null && root.get("swagger") == null && JsonSchemaReader.isSchema(root)) {
            return new JsonSchemaReader(root, file, digest, use).read();
        }
        return new OpenApiReader(root, file, digest).read();
    }
}
