package dev.plimsoll.model.contract.read;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.document.Node;
import dev.plimsoll.model.json.Json;

/// Reads a contract file: Swagger 2.0 and OpenAPI 3.x, YAML or JSON. Bounded in size, nesting and aliases; every element
/// keeps its line and column; nothing outside the file is fetched. Holds no state.
public final class ContractReader {
    private final ReadLimits limits;

    public ContractReader() {
        this(ReadLimits.DEFAULT);
    }

    public ContractReader(ReadLimits limits) {
        this.limits = limits;
    }

    /// @param bytes the whole file
    /// @param file its name as the user gave it; a name in `.json`, `.yaml` or `.yml` decides the syntax, for other
    ///     names the first character does
    /// @throws ContractProblem if the file cannot be read as a contract
    public Contract read(byte[] bytes, String file) {
        Node root = new DocumentReader(limits).read(bytes, file);
        return new OpenApiReader(root, file, Json.sha256(bytes)).read();
    }
}
