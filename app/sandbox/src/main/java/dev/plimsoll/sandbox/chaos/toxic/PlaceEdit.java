package dev.plimsoll.sandbox.chaos.toxic;

import java.util.List;
import java.util.stream.Stream;

/// An edit of one place of a body, in the form that the body has.
///
/// @param json of a body of JSON
/// @param xml of a body of XML
public record PlaceEdit(JsonEdit json, XmlEdit xml) implements BodyEdit {
    static PlaceEdit of(JsonEdit.Action action, WireJson json, JsonEdit edit) {
        String pointer = json.text("xml_pointer", edit.pointer());
        String markup = json.text("xml_value", "");
        return new PlaceEdit(edit, new XmlEdit(pointer, action, edit.value(), markup));
    }

    /// The steps of a pointer in the spelling of RFC 6901, whose signs for `/` and `~` both forms use.
    static List<String> steps(String pointer) {
        return pointer.isEmpty()
                ? List.of()
                : Stream.of(pointer.substring(1).split("/", -1))
                        .map(step -> step.replace("~1", "/").replace("~0", "~"))
                        .toList();
    }
}
