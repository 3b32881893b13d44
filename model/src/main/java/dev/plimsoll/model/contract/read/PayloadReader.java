package dev.plimsoll.model.contract.read;

import dev.plimsoll.model.contract.Encoding;
import dev.plimsoll.model.contract.Parameter;
import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.document.Cursor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads `content` of OpenAPI 3: one payload a media type.
final class PayloadReader {
    private final Reading reading;
    private final ParameterReader parameters;

    PayloadReader(Reading reading, ParameterReader parameters) {
        this.reading = reading;
        this.parameters = parameters;
    }

    List<Payload> read(Cursor owner) {
        List<Payload> payloads = new ArrayList<>();
        Cursor content = owner.get("content");
        if (content != null) {
            for (Cursor.Entry entry : content.entries()) {
                Cursor at = reading.resolved(entry.value());
                if (at != null && !entry.name().startsWith("x-")) {
                    reading.check(Members.Owner.MEDIA_TYPE, at);
                    payloads.add(new Payload(
                            entry.name(),
                            schema(at, "schema"),
                            schema(at, "itemSchema"),
                            encodings(at),
                            reading.origin(entry.value())));
                }
            }
        }
        return payloads;
    }

    private @Nullable Schema schema(Cursor at, String member) {
        Cursor schema = at.get(member);
        return schema == null ? null : reading.graph().schema(schema);
    }

    private List<Encoding> encodings(Cursor payload) {
        List<Encoding> encodings = new ArrayList<>();
        Cursor all = payload.get("encoding");
        if (all != null) {
            for (Cursor.Entry entry : all.entries()) {
                Cursor at = entry.value();
                encodings.add(new Encoding(
                        entry.name(),
                        at.text("contentType"),
                        parameters.form(at, Parameter.Place.QUERY),
                        parameters.headers(at),
                        reading.origin(at)));
            }
        }
        return encodings;
    }
}
