package dev.plimsoll.model.contract.read;

import dev.plimsoll.model.contract.Access;
import dev.plimsoll.model.contract.Initiator;
import dev.plimsoll.model.contract.Labels;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.Parameter;
import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.RequestBody;
import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.document.Cursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads messages of AsyncAPI: headers, payload, content type, with the traits merged in.
final class MessageReader {
    /// The languages of payloads that are read: JSON Schema and what AsyncAPI makes of it.
    private static final List<String> SCHEMA_FORMATS =
            List.of("application/vnd.aai.asyncapi", "application/schema+json", "application/schema+yaml");

    private final Reading reading;
    private final @Nullable String defaultContentType;
    private final boolean messageWins;

    /// @param messageWins whether a message's own member counts where a trait has it too: in 3.0, not in 2.x
    MessageReader(Reading reading, @Nullable String defaultContentType, boolean messageWins) {
        this.reading = reading;
        this.defaultContentType = defaultContentType;
        this.messageWins = messageWins;
    }

    /// Where a message travels.
    ///
    /// @param address of the channel
    /// @param id the operation's; null where it has none
    /// @param operation what the contract says of sending or receiving there
    /// @param written where the operation is named
    record Where(
            String address,
            String action,
            Initiator initiator,
            @Nullable String id,
            Cursor channel,
            Cursor operation,
            Cursor written) {}

    /// An operation that says nothing of its message.
    Operation unsaid(Where where) {
        return exchange(where, "", List.of(), null, where.operation());
    }

    /// @param name as the channel names the message; null where it does not
    /// @param place what tells it from others of its operation where nothing names it
    /// @return null where the message is a reference that leads nowhere
    @Nullable
    Operation read(Where where, Cursor written, @Nullable String name, String place) {
        Cursor at = reading.resolved(written);
        if (at == null) {
            return null;
        }
        reading.check(Members.Owner.MESSAGE, at);
        Payload payload = new Payload(contentType(at), payload(at), reading.origin(at));
        String named = named(at, written, name);
        return exchange(where, named.isEmpty() ? place : named, headers(at), payload, at);
    }

    private Operation exchange(
            Where where, String name, List<Parameter> headers, @Nullable Payload payload, Cursor message) {
        Cursor operation = where.operation();
        Labels labels = ItemReader.labels(operation);
        return new Operation(
                OperationKey.channel(where.action(), where.address(), name),
                where.initiator(),
                new Labels(
                        where.id(),
                        List.of(),
                        labels.deprecated() || message.isTrue("deprecated"),
                        labels.sunset(),
                        labels.stability()),
                headers,
                payload == null ? null : new RequestBody(true, List.of(payload), payload.origin()),
                List.of(),
                Access.UNSAID,
                List.of(),
                reading.origin(where.channel()),
                payload == null ? reading.origin(where.written()) : payload.origin(),
                operation.node());
    }

    private String contentType(Cursor message) {
        Cursor written = member(message, "contentType");
        String own = written == null ? null : written.node().text();
        if (own != null) {
            return own;
        }
        return defaultContentType == null ? "application/json" : defaultContentType;
    }

    private static String named(Cursor at, Cursor written, @Nullable String name) {
        String reference = written.text("$ref");
        for (String each : new String[] {name, at.text("messageId"), at.text("name"), at.text("title")}) {
            if (each != null) {
                return each;
            }
        }
        return reference == null ? "" : reference.substring(reference.lastIndexOf('/') + 1);
    }

    private @Nullable Cursor member(Cursor message, String name) {
        Cursor own = message.get(name);
        Cursor traits = message.get("traits");
        if (traits == null || (own != null && messageWins)) {
            return own;
        }
        Cursor last = own;
        for (Cursor trait : traits.items()) {
            Cursor at = reading.resolved(trait);
            Cursor found = at == null ? null : at.get(name);
            last = found == null ? last : found;
        }
        return last;
    }

    private @Nullable Schema payload(Cursor message) {
        Cursor payload = message.get("payload");
        if (payload == null) {
            return null;
        }
        Cursor schema = payload.get("schema");
        // in 3.0 the format may stand with the schema
        String inside = schema == null ? null : payload.text("schemaFormat");
        String format = inside != null ? inside : message.text("schemaFormat");
        if (format != null && SCHEMA_FORMATS.stream().noneMatch(format::startsWith)) {
            reading.notice(
                    payload,
                    "the payload is written in '" + format + "', which is not read; changes in it are not seen.");
            return null;
        }
        return reading.schema(schema != null && inside != null ? schema : payload);
    }

    /// The headers' schema is an object; each of its properties is a header. They are JSON values here, not texts.
    private List<Parameter> headers(Cursor message) {
        Cursor written = member(message, "headers");
        Cursor at = written == null ? null : reading.resolved(written);
        List<Parameter> headers = new ArrayList<>();
        if (at == null) {
            return headers;
        }
        Schema schema = reading.schema(at);
        Set<String> required = Set.copyOf(schema.strings("required"));
        for (Map.Entry<String, Schema> property : schema.properties().entrySet()) {
            headers.add(new Parameter(
                    property.getKey(),
                    Parameter.Place.HEADER,
                    required.contains(property.getKey()),
                    property.getValue().isTrue("deprecated"),
                    Parameter.Form.usual(Parameter.Place.HEADER),
                    property.getValue(),
                    property.getValue().origin()));
        }
        return headers;
    }
}
