package dev.plimsoll.model.contract.read;

import dev.plimsoll.model.contract.document.Node;

/// Reads any text in YAML or JSON into a tree that knows its lines and columns. Bounded like contracts are.
public final class PositionedText {
    private PositionedText() {}

    /// @param bytes the whole file
    /// @param file its name as the user gave it; `.json` is read as JSON, everything else as YAML
    /// @throws ContractProblem if the file cannot be read
    public static Node read(byte[] bytes, String file) {
        ReadLimits limits = ReadLimits.DEFAULT;
        String text = SourceText.decode(bytes, file, limits);
        DocumentBuilder builder = new DocumentBuilder(file, limits);
        return file.endsWith(".json")
                ? new JsonText(builder, limits).read(text)
                : new YamlText(builder, limits).read(text);
    }
}
