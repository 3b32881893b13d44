package dev.plimsoll.model.contract.read;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.document.Node;
import dev.plimsoll.model.json.Json;
import java.util.Locale;

/// Reads a contract file: OpenAPI 3.0 and 3.1, YAML or JSON. Bounded in size, nesting and aliases; every element
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
        String text = SourceText.decode(bytes, file, limits);
        Node root = isJson(text, file)
                ? new JsonText(new DocumentBuilder(file, limits), limits).read(text)
                : new YamlText(new DocumentBuilder(file, limits), limits).read(text);
        return new OpenApiReader(root, file, Json.sha256(bytes)).read();
    }

    private static boolean isJson(String text, String file) {
        String name = file.toLowerCase(Locale.ROOT);
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return false;
        }
        char first = text.stripLeading().charAt(0);
        return name.endsWith(".json") || first == '{' || first == '[';
    }
}
