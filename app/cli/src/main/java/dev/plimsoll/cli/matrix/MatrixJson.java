package dev.plimsoll.cli.matrix;

import dev.plimsoll.model.json.Json;
import tools.jackson.databind.node.ObjectNode;

/// A matrix for programs.
final class MatrixJson {
    /// Grows when a reader of the old form could not read the new one.
    private static final int SCHEMA_VERSION = 1;

    private MatrixJson() {}

    static String render(MatrixView view) {
        ObjectNode tree = Json.mapper().createObjectNode().put("schemaVersion", SCHEMA_VERSION);
        tree.set("base", Json.mapper().valueToTree(view.base()));
        tree.set("revision", Json.mapper().valueToTree(view.revision()));
        tree.put("digest", view.matrix().digest());
        tree.set("experiments", Json.mapper().valueToTree(view.matrix().experiments()));
        tree.set("faults", Json.mapper().valueToTree(view.faults()));
        if (view.storm() != null) {
            tree.set("storm", Json.mapper().valueToTree(view.storm()));
        }
        if (!view.misreadings().isEmpty()) {
            tree.set("misreadings", Json.mapper().valueToTree(view.misreadings()));
        }
        return Json.pretty(tree);
    }
}
