package dev.plimsoll.model.contract.consumer.check;

import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.Parameter;
import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.Response;
import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.schema.Flow;
import dev.plimsoll.model.contract.schema.SampleValues;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a contract says to single parts of an exchange. Not for several threads.
public final class ContractAnswers {
    private final Texts texts = new Texts(new SampleValues(Flow.REQUEST));

    /// Whether the parameter takes the values, as texts; empty where that is not known.
    public Optional<Boolean> takes(Parameter parameter, List<String> values) {
        return texts.accepts(parameter, values);
    }

    /// The JSON values for which a body that is no JSON may stand, XML, a form or a plain text, the likeliest first;
    /// empty where that is not known.
    public List<JsonNode> readings(String body, Payload payload, Schema schema) {
        return PlainTexts.readings(body, payload, schema);
    }

    /// The object for which a body of `multipart/form-data` stands; empty where it is no whole form.
    public Optional<JsonNode> multipart(String body, Payload payload, Schema schema) {
        return Optional.ofNullable(MultipartFields.read(body, payload, schema));
    }

    /// The XML that stands for a value of the schema; empty where the schema does not tell what it looks like.
    public static Optional<String> xml(JsonNode value, Schema schema) {
        return XmlWriting.text(value, schema);
    }

    /// The element that stands for a part of a value of the schema; empty where the part has none of its own, as an
    /// attribute and a list whose items stand side by side, or where the schema does not tell what it looks like.
    ///
    /// @param path property names, `*` for the items of an array
    public static Optional<String> xml(JsonNode part, Schema schema, List<String> path) {
        return path.isEmpty() ? xml(part, schema) : XmlWriting.part(part, schema, path);
    }

    /// Where the XML of a value of the schema has a part: names of elements below the root, `*` for
    /// every child, `@` before that of an attribute, `text()` for the text of an element; empty where
    /// that cannot be told.
    ///
    /// @param path property names, `*` for the items of an array
    public static Optional<List<String>> xmlPath(Schema schema, List<String> path) {
        return XmlPath.of(schema, path);
    }

    /// What is wrong with a body that should be XML, whatever its schema allows; empty for nothing.
    public static Optional<String> wrongXml(String body, Schema schema) {
        return Optional.ofNullable(XmlTexts.read(body, schema).wrong());
    }

    /// The payload that a body of the media type follows, the most exact one; null where there is none.
    public @Nullable Payload payload(List<Payload> payloads, String mediaType) {
        return Media.payload(payloads, mediaType);
    }

    /// The response that describes a status: the status itself, its range, or `default`; null where none does.
    public @Nullable Response response(Operation operation, int status) {
        return ResponseCheck.promised(operation, status);
    }
}
