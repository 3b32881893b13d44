package dev.plimsoll.model.contract.schema;

import java.util.List;

/// The name of the schema that a reference, or the mapping of a discriminator, leads to: the last step
/// of the way, or the name of the file. A schema keeps it when it moves to a file of its own.
final class TargetName {
    private static final List<String> ENDINGS = List.of(".json", ".yaml", ".yml");

    private TargetName() {}

    static String of(String reference) {
        String way = reference.replace("~1", "/"); // a file is one step of a JSON Pointer, its folders included
        String last = way.substring(way.lastIndexOf('/') + 1);
        for (String ending : ENDINGS) {
            if (last.endsWith(ending)) {
                return last.substring(0, last.length() - ending.length());
            }
        }
        return last;
    }
}
