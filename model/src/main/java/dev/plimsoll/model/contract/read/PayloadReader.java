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
        return schema == null ? null : reading.schema(schema);
    }

    private List<Encoding> encodings(Cursor payload) {
        List<Encoding> encodings = new ArrayList<>();
        addEncodings(payload, "", encodings);
        return encodings;
    }

    /// Those of named parts, of parts by place (`[0]`), of all further ones (`[*]`), and of parts of parts.
    private void addEncodings(Cursor owner, String outer, List<Encoding> into) {
        Cursor named = owner.get("encoding");
        if (named != null) {
            named.entries()
                    .forEach(entry ->
                            add(outer.isEmpty() ? entry.name() : outer + "." + entry.name(), entry.value(), into));
        }
        Cursor placed = owner.get("prefixEncoding");
        if (placed != null) {
            int index = 0;
            for (Cursor at : placed.items()) {
                add(outer + "[" + index++ + "]", at, into);
            }
        }
        Cursor rest = owner.get("itemEncoding");
        if (rest != null) {
            add(outer + "[*]", rest, into);
        }
    }

    private void add(String part, Cursor at, List<Encoding> into) {
        reading.check(Members.Owner.ENCODING, at);
        into.add(new Encoding(
                part,
                at.text("contentType"),
                parameters.form(at, Parameter.Place.QUERY),
                parameters.headers(at),
                reading.origin(at)));
        addEncodings(at, part, into);
    }
}
