package dev.plimsoll.sandbox.chaos.toxic;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A fault on a proxy. Immutable; an update makes a new one that keeps the account and the sequence of decisions.
public final class Toxic {
    private final String name;
    private final ToxicType type;
    private final String stream;
    private final float toxicity;
    private final boolean once;
    private final ObjectNode attributes;
    private final LedgerEntry entry;
    private final Draws draws;
    private final @Nullable HttpFault fault;

    /// @param once whether it hits what it is aimed at, whatever its strength, until it has taken effect once
    Toxic(
            String name,
            ToxicType type,
            String stream,
            float toxicity,
            boolean once,
            ObjectNode attributes,
            LedgerEntry entry,
            Draws draws) {
        this.name = name;
        this.type = type;
        this.stream = stream;
        this.toxicity = toxicity;
        this.once = once;
        this.attributes = attributes;
        this.entry = entry;
        this.draws = draws;
        this.fault = ToxicReader.httpFault(type, attributes);
    }

    /// The same fault with another strength.
    Toxic with(float newToxicity, ObjectNode newAttributes) {
        return new Toxic(name, type, stream, newToxicity, once, newAttributes, entry, draws);
    }

    /// The name, unique on its proxy.
    public String name() {
        return name;
    }

    public ToxicType type() {
        return type;
    }

    /// Which way the bytes flow that it acts on.
    public Direction direction() {
        return stream.equalsIgnoreCase("upstream") ? Direction.UPSTREAM : Direction.DOWNSTREAM;
    }

    /// The stream as it was given, whatever its case.
    public String stream() {
        return stream;
    }

    /// The chance to act: 0 or less never, 1 or more always.
    public float toxicity() {
        return toxicity;
    }

    ObjectNode attributes() {
        return attributes;
    }

    /// A whole-number attribute.
    public long number(String attribute) {
        return attributes.path(attribute).asLong(0);
    }

    /// An attribute that may have a fraction.
    public double real(String attribute) {
        return attributes.path(attribute).asDouble(0);
    }

    /// What it does to messages; null for the TCP types.
    public @Nullable HttpFault httpFault() {
        return fault;
    }

    /// Whether it acts on messages of this request.
    ///
    /// @param headers gives the value of a header of the request, null when it has none of that name
    public boolean matches(String method, String path, Function<String, @Nullable String> headers) {
        return fault != null && fault.aim().fits(method, path, headers);
    }

    /// Takes the next decision and notes it.
    public Draws.Draw draw() {
        var draw = draws.next(toxicity);
        if (fault != null) {
            draw = draw.each(fault.aim().every());
        }
        if (once && !draw.hit() && !entry.acted()) {
            draw = draw.sure();
        }
        entry.decided(draw);
        return draw;
    }

    /// The account, which also tells whether two versions are the same fault.
    public LedgerEntry entry() {
        return entry;
    }

    /// Closes the account.
    public void removed() {
        entry.removed();
    }

    /// The JSON form of the API.
    public ObjectNode toJson() {
        var json = WireJson.MAPPER.createObjectNode();
        json.set("attributes", attributes.deepCopy());
        json.put("name", name);
        json.put("type", type.wireName());
        json.put("stream", stream);
        json.put("toxicity", WireJson.printed(toxicity));
        return json;
    }
}
