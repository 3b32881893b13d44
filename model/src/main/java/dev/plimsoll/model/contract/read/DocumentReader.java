package dev.plimsoll.model.contract.read;

import dev.plimsoll.model.contract.document.Node;
import java.util.Locale;

/// Reads a file of YAML or JSON, a contract or not, with the line and column of every value. Bounded in size, nesting
/// and aliases. Holds no state.
public final class DocumentReader {
    private final ReadLimits limits;

    public DocumentReader() {
        this(ReadLimits.DEFAULT);
    }

    public DocumentReader(ReadLimits limits) {
        this.limits = limits;
    }

    /// @param bytes the whole file
    /// @param file its name as the user gave it; a name in `.json`, `.yaml` or `.yml` decides the syntax, for other
    ///     names the first character does
    /// @throws ContractProblem if the file cannot be read
    public Node read(byte[] bytes, String file) {
        SourceText text = SourceText.of(bytes, file, limits);
        DocumentBuilder builder = new DocumentBuilder(file, limits);
        return isJson(text, file)
                ? new JsonText(builder, limits, text).read()
                : new YamlText(builder, limits).read(text.decoded());
    }

    private static boolean isJson(SourceText text, String file) {
        String name = file.toLowerCase(Locale.ROOT);
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return false;
        }
        char first = text.first();
        return name.endsWith(".json") || first == '{' || first == '[';
    }
}
