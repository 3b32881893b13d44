package dev.plimsoll.sandbox.chaos.toxic;

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
}
