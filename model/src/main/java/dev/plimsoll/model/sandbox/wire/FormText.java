package dev.plimsoll.model.sandbox.wire;

import dev.plimsoll.model.contract.Encoding;
import dev.plimsoll.model.contract.Parameter;
import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.StyledValue;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// The fields of a form: each by its encoding's style; without one a scalar as text, an array field by field, an
/// object as JSON (OpenAPI 3.1, 4.8.15.1).
final class FormText {
    static final String TYPE = "application/x-www-form-urlencoded";

    private static final Parameter.Form USUAL = new Parameter.Form("form", true);

    private FormText() {}

    static String of(Payload payload, JsonNode object) {
        List<String> pairs = new ArrayList<>();
        object.properties().forEach(field -> {
            Encoding encoding = payload.encoding(field.getKey());
            pairs.addAll(encoding == null ? usual(field.getKey(), field.getValue()) : by(encoding, field.getValue()));
        });
        return String.join("&", pairs);
    }

    private static List<String> usual(String name, JsonNode value) {
        return StyledValue.field(name, value.isObject() ? asJson() : USUAL, value);
    }

    private static List<String> by(Encoding encoding, JsonNode value) {
        boolean json = encoding.contentType() != null && encoding.contentType().contains("json");
        return StyledValue.field(encoding.property(), json && value.isContainer() ? asJson() : encoding.form(), value);
    }

    private static Parameter.Form asJson() {
        return new Parameter.Form("form", true, false, false, "application/json");
    }
}
