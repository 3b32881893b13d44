package dev.plimsoll.model.chaos.matrix;

import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.Subject;
import dev.plimsoll.model.contract.diff.Witness;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Makes the concrete payloads of one change: from a usual message, the diff's witness, and what both versions write
/// about the part that changed. A kind for which the change gives no value gives no variant.
final class Variants {
    /// A value that no contract lists.
    static final String UNKNOWN = "plimsoll-unknown";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MANY_CHARACTERS = 4096;
    private static final int MANY_ITEMS = 256;
    private static final int MOST_BYTES = 16_384;

    private final Change change;
    private final Site site;
    private final @Nullable JsonNode usual;
    private final @Nullable String newName;
    private final Standings standings;
    private final WireForm form;
    private final List<Variant> made = new ArrayList<>();

    /// @param usual a whole message with the part in it; null where none can be made up
    /// @param newName what a renamed property is called now; null where none is renamed
    Variants(Change change, Site site, @Nullable JsonNode usual, @Nullable String newName, Standings standings) {
        this.change = change;
        this.site = site;
        this.usual = usual;
        this.newName = newName;
        this.standings = standings;
        this.form = WireForm.of(site, usual);
    }

    List<Variant> of(List<VariantKind> kinds) {
        made.clear();
        kinds.forEach(this::make);
        return List.copyOf(made);
    }

    private void make(VariantKind kind) {
        switch (kind) {
            case WITNESS -> witness();
            case PRESENT -> with(usual, whole -> value(kind, "a usual message", whole));
            case ABSENT -> absent();
            case NULL -> replace(kind, "null", _ -> JSON.nullNode());
            case EMPTY -> empty();
            case DEFAULT -> defaults();
            case WRONG_TYPE -> wrongType();
            case UNKNOWN_VALUE -> unknownValue();
            case BOUNDARY -> boundary();
            case OVERSIZED -> oversized();
            case TRUNCATED -> truncated();
            case RENAMED -> renamed();
            case STATUS -> status();
            case CALL -> call();
        }
    }

    private void witness() {
        if (change.witness() instanceof Witness.Payload payload) {
            value(VariantKind.WITNESS, payload.refusal(), payload.value());
        }
    }

    private void call() {
        if (change.witness() instanceof Witness.Call call) {
            add(VariantKind.CALL, call.outcome(), new Content.Call(call));
        }
    }

    private void absent() {
        if (site.path().isEmpty()) {
            add(VariantKind.ABSENT, "nothing is sent", new Content.Nothing());
        } else {
            with(
                    usual,
                    whole -> with(
                            Edit.without(whole, site.path()), less -> value(VariantKind.ABSENT, "left out", less)));
        }
    }

    private void empty() {
        JsonNode part = part();
        if (part != null && (part.isString() || part.isContainer())) {
            JsonNode empty =
                    part.isString() ? JSON.stringNode("") : part.isArray() ? JSON.arrayNode() : JSON.objectNode();
            replace(VariantKind.EMPTY, empty.toString(), _ -> empty);
        }
    }

    private void defaults() {
        site.parts().stream()
                .map(part -> part.json("default"))
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(value -> replace(VariantKind.DEFAULT, "the default " + value, _ -> value));
    }

    private void wrongType() {
        JsonNode part = part();
        if (part == null) {
            return;
        }
        JsonNode wrong = form.isXml() ? WireForm.wrongType(part) : wrongType(part);
        replace(VariantKind.WRONG_TYPE, wrong + " instead of " + shortened(part), _ -> wrong);
    }

    private static JsonNode wrongType(JsonNode part) {
        return switch (part.getNodeType()) {
            case STRING -> JSON.numberNode(20_261);
            case NUMBER, BOOLEAN -> JSON.stringNode(part.asString());
            case ARRAY -> JSON.objectNode();
            default -> JSON.arrayNode();
        };
    }

    private void unknownValue() {
        JsonNode part = part();
        if (part != null && part.isString()) {
            replace(VariantKind.UNKNOWN_VALUE, '"' + UNKNOWN + '"', _ -> JSON.stringNode(UNKNOWN));
        }
    }

    private void boundary() {
        JsonNode part = part();
        if (part != null) {
            for (Map.Entry<JsonNode, String> each :
                    Limits.of(site.parts(), part).entrySet()) {
                replace(VariantKind.BOUNDARY, each.getValue(), _ -> each.getKey());
            }
        }
    }

    private void oversized() {
        JsonNode part = part();
        if (part != null && part.isString()) {
            JsonNode longer = JSON.stringNode(Limits.text(part.asString(), MANY_CHARACTERS));
            replace(VariantKind.OVERSIZED, MANY_CHARACTERS + " characters", _ -> longer);
        } else if (part instanceof ArrayNode list && list.toString().length() < MOST_BYTES) {
            int items = Math.clamp(MOST_BYTES / Math.max(1, list.toString().length()), 2, MANY_ITEMS);
            ArrayNode longer = Limits.list(list, items * Math.max(1, list.size()));
            replace(VariantKind.OVERSIZED, longer.size() + " items", _ -> longer);
        }
    }

    private void truncated() {
        with(usual, whole -> {
            byte[] bytes = form.text(whole).orElse("").getBytes(StandardCharsets.UTF_8);
            byte[] half = Arrays.copyOf(bytes, bytes.length / 2);
            made.add(new Variant(
                    VariantKind.TRUNCATED,
                    half.length + " of " + bytes.length + " bytes",
                    Content.Raw.of(half),
                    bytes.length > 1 && whole.isContainer() ? Standing.INVALID : Standing.UNKNOWN,
                    bytes.length > 1 && whole.isContainer() ? Standing.INVALID : Standing.UNKNOWN));
        });
    }

    private void renamed() {
        String name = newName;
        if (name != null) {
            with(
                    usual,
                    whole -> with(
                            Edit.renamed(whole, site.path(), name),
                            other -> value(VariantKind.RENAMED, "as '" + name + "'", other)));
        }
    }

    private void status() {
        Subject subject = change.subject();
        if (subject != null && subject.status() != null) {
            JsonNode body = subject.part() == Subject.Part.RESPONSE_STATUS ? usual : null;
            add(VariantKind.STATUS, "status " + subject.status(), new Content.Status(subject.status(), body));
        } else if (subject == null) {
            add(VariantKind.STATUS, "status 410", new Content.Status("410", null));
        }
    }

    /// The usual value of the part that changed; null where there is none.
    private @Nullable JsonNode part() {
        return usual == null ? null : Edit.first(usual, site.path());
    }

    private void replace(VariantKind kind, String detail, UnaryOperator<JsonNode> by) {
        with(usual, whole -> with(Edit.replaced(whole, site.path(), by), other -> value(kind, detail, other)));
    }

    /// What the form cannot say nobody sends.
    private void value(VariantKind kind, String detail, JsonNode value) {
        form.content(value).ifPresent(content -> add(kind, detail, content));
    }

    private void add(VariantKind kind, String detail, Content content) {
        made.add(new Variant(
                kind,
                detail,
                content,
                standing(site.base(), content, true),
                standing(site.revision(), content, false)));
    }

    private Standing standing(@Nullable Schema schema, Content content, boolean base) {
        return content instanceof Content.Value value && schema != null
                ? form.standing(value, schema, read -> standings.of(schema, site.flow(), read, base))
                : Standing.UNKNOWN;
    }

    private static void with(@Nullable JsonNode value, Consumer<JsonNode> then) {
        if (value != null) {
            then.accept(value);
        }
    }

    private static String shortened(JsonNode value) {
        String text = value.toString();
        return text.length() <= 40 ? text : text.substring(0, 37) + "...";
    }
}
