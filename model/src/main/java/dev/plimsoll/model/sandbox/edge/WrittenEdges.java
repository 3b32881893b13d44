package dev.plimsoll.model.sandbox.edge;

import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.consumer.check.ContractAnswers;
import dev.plimsoll.model.contract.schema.SampleValues;
import dev.plimsoll.model.sandbox.wire.WireBody;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// The edges of a body that is no JSON: XML, a form, or text. Each case of the schema is written as the contract says
/// and read again; it is kept only where what was read stands at the same edge and is judged as the value was. Types do
/// not travel in such bodies, so a number for a text, or null, is often no case of them.
final class WrittenEdges {
    private static final String MULTIPART = "multipart/form-data";

    private final ContractAnswers answers = new ContractAnswers();
    private final SampleValues values;
    private final Payload payload;
    private final Schema schema;

    WrittenEdges(SampleValues values, Payload payload, Schema schema) {
        this.values = values;
        this.payload = payload;
        this.schema = schema;
    }

    /// Whether bodies of the media type can be written and read here.
    static boolean knows(Payload payload) {
        return payload.isXml() || payload.isPlainText() || isForm(payload) || isMultipart(payload);
    }

    private static boolean isForm(Payload payload) {
        return payload.bareType().equals("application/x-www-form-urlencoded");
    }

    private static boolean isMultipart(Payload payload) {
        return payload.bareType().equals(MULTIPART);
    }

    /// The cases as they are sent; empty where the valid value that they are made from cannot be written.
    ///
    /// @param base the valid value
    /// @param pack its edges as JSON
    Optional<EdgePack> of(JsonNode base, EdgePack pack) {
        WireBody whole = WireBody.of(payload, base).orElse(null);
        if (whole == null || readings(text(whole)).isEmpty()) {
            return Optional.empty();
        }
        List<EdgeCase> cases = new ArrayList<>();
        for (EdgeCase one : pack.cases()) {
            if (one instanceof EdgeCase.Value value) {
                WireBody.of(payload, value.value())
                        .filter(body -> saysSo(value, text(body)))
                        .ifPresent(body -> cases.add(new EdgeCase.Written(value, body.contentType(), body.bytes())));
            }
        }
        List<EdgeCase> broken = octets(whole);
        Set<EdgeClass> applying = EnumSet.noneOf(EdgeClass.class);
        applying.addAll(pack.applying());
        broken.forEach(one -> applying.add(one.edge()));
        cases.addAll(broken);
        Set<EdgeClass> unsaid = EnumSet.noneOf(EdgeClass.class);
        unsaid.addAll(pack.exercised());
        cases.forEach(one -> unsaid.remove(one.edge()));
        return Optional.of(new EdgePack(cases, applying, pack.unreached(), unsaid));
    }

    private static String text(WireBody body) {
        return new String(body.bytes(), StandardCharsets.UTF_8);
    }

    /// What the body may mean, the likeliest first.
    private List<JsonNode> readings(String text) {
        return isMultipart(payload)
                ? answers.multipart(text, payload, schema).map(List::of).orElse(List.of())
                : answers.readings(text, payload, schema);
    }

    /// A case beyond the schema needs to be refused; all others have to arrive as they were meant.
    private boolean saysSo(EdgeCase.Value value, String text) {
        List<JsonNode> readings = readings(text);
        List<Optional<Boolean>> said =
                readings.stream().map(each -> values.accepts(schema, each)).toList();
        if (readings.isEmpty() || said.stream().anyMatch(Optional::isEmpty)) {
            return false;
        }
        boolean accepted = said.stream().anyMatch(each -> each.orElse(false));
        boolean arrived = readings.stream().anyMatch(each -> SameText.same(value.value(), each));
        return accepted == value.valid() && (arrived || value.edge().intent() == EdgeClass.Intent.INVALID);
    }

    /// Broken as octets. A form of fields has no end that could be missing, and says octets of any kind by numbers.
    private List<EdgeCase> octets(WireBody whole) {
        List<EdgeCase> broken = new ArrayList<>();
        String text = text(whole);
        if (payload.isXml()) {
            int inside = text.lastIndexOf("</");
            if (inside > 0) {
                broken.add(spoilt(text, inside, whole));
            }
            String cut = text.substring(0, text.length() - 1);
            if (answers.readings(cut, payload, schema).isEmpty()) {
                broken.add(new EdgeCase.Octets(EdgeClass.CUT_OFF, utf8(cut), whole.contentType()));
            }
        } else if (isMultipart(payload)) {
            String cut = text.substring(0, text.lastIndexOf("\r\n--") + 2);
            if (answers.multipart(cut, payload, schema).isEmpty()) {
                broken.add(new EdgeCase.Octets(EdgeClass.CUT_OFF, utf8(cut), whole.contentType()));
            }
        } else if (payload.isPlainText() && isUtf8(whole.contentType())) {
            broken.add(spoilt(text, text.length(), whole));
        }
        return broken;
    }

    private static boolean isUtf8(String contentType) {
        String type = contentType.toLowerCase(Locale.ROOT);
        return !type.contains("charset=") || type.contains("utf-8");
    }

    /// With an octet that no UTF-8 has.
    private static EdgeCase.Octets spoilt(String text, int at, WireBody whole) {
        byte[] before = utf8(text.substring(0, at));
        byte[] after = utf8(text.substring(at));
        byte[] bytes = new byte[before.length + 1 + after.length];
        System.arraycopy(before, 0, bytes, 0, before.length);
        bytes[before.length] = (byte) 0xff;
        System.arraycopy(after, 0, bytes, before.length + 1, after.length);
        return new EdgeCase.Octets(EdgeClass.BAD_UTF8, bytes, whole.contentType());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
