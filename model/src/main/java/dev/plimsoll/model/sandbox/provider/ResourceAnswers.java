package dev.plimsoll.model.sandbox.provider;

import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.Payload;
import dev.plimsoll.model.contract.Response;
import dev.plimsoll.model.contract.Schema;
import dev.plimsoll.model.contract.consumer.check.Route;
import dev.plimsoll.model.sandbox.synthetic.SyntheticAnswer;
import dev.plimsoll.model.sandbox.synthetic.SyntheticAnswers;
import dev.plimsoll.model.sandbox.synthetic.Vocabulary;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Answers to requests that the contract allows. Of a resource, every item is there until it is deleted, each with
/// its own data; what was created or changed reads as it was written, as far as the schema of the answer accepts it.
///
/// Not for several threads at once: make one for each.
final class ResourceAnswers {
    private static final int MOST_TRIES = 100;
    private final SyntheticAnswers synthetic;
    private final Map<String, Resource> resources;
    private final ResourceState state;
    private final KnownReplies known;
    private final EntityTables tables;
    private final Entities entities = new Entities();
    private final Replacement replacement = new Replacement();

    ResourceAnswers(
            Vocabulary vocabulary,
            long seed,
            Map<String, Resource> resources,
            ResourceState state,
            KnownReplies known,
            EntityTables tables) {
        this.synthetic = new SyntheticAnswers(vocabulary, seed);
        this.resources = resources;
        this.state = state;
        this.known = known;
        this.tables = tables;
    }

    /// @param sent the JSON of the request; null for none
    ProviderReply answer(Route route, @Nullable JsonNode sent) {
        Operation operation = route.operation();
        String template = operation.key().path();
        Resource resource = resources.get(template);
        String path = concrete(template, route.values());
        String method = operation.key().method();
        if (resource == null) {
            return baseline(operation, path, null).reply();
        }
        if (resource.collection().equals(template)) {
            return switch (method) {
                case "GET" -> list(resource, operation, path);
                case "POST" -> create(resource, operation, path, sent);
                default -> baseline(operation, path, null).reply();
            };
        }
        Item item = new Item(resource, path, String.valueOf(route.values().get(resource.parameter())));
        return switch (method) {
            case "GET" -> read(item, operation);
            case "PUT", "PATCH" -> write(item, operation, sent);
            case "DELETE" -> delete(item, operation);
            default -> baseline(operation, path, null).reply();
        };
    }

    /// One item of a resource.
    private record Item(Resource resource, String path, String key) {
        String collection() {
            return path.substring(0, path.length() - key.length() - 1);
        }
    }

    private static String concrete(String template, Map<String, String> values) {
        String path = template;
        for (Map.Entry<String, String> value : values.entrySet()) {
            path = path.replace("{" + value.getKey() + "}", value.getValue());
        }
        return path;
    }

    private ProviderReply read(Item item, Operation operation) {
        if (state.isDeleted(item.path())) {
            return Replies.gone(item.path());
        }
        KnownReplies.Known before = baseline(operation, item.path(), item);
        ResourceState.Written written = state.written(item.path());
        return written == null ? before.reply() : changed(operation, before, written);
    }

    private ProviderReply changed(Operation operation, KnownReplies.Known before, ResourceState.Written written) {
        Schema schema = schema(operation);
        if (schema == null || before.body() == null) {
            return before.reply();
        }
        return Replies.with(before.reply(), now(schema, before.body(), written), schema);
    }

    private ProviderReply create(Resource resource, Operation operation, String path, @Nullable JsonNode sent) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            String entity = path + "#" + state.count(path);
            KnownReplies.Known made = made(operation, entity, null);
            Operation holder = made.body() == null || Entities.key(made.body(), resource.parameter()) == null
                    ? resource.get()
                    : operation;
            Schema schema = holder == null ? null : schema(holder);
            JsonNode blank = holder == null ? null : made(holder, entity, null).body();
            if (holder == null || blank == null || schema == null || !blank.isObject()) {
                return made.reply();
            }
            JsonNode value = entities.merged(schema, blank, sent);
            String key = Entities.key(value, resource.parameter());
            if (key == null) {
                return made.reply();
            }
            if (!state.knows(path + "/" + key)) {
                state.create(path, path + "/" + key, value);
                return holder.key().equals(operation.key()) ? Replies.with(made.reply(), value, schema) : made.reply();
            }
        }
        return made(operation, path, null).reply();
    }

    private ProviderReply write(Item item, Operation operation, @Nullable JsonNode sent) {
        if (state.isDeleted(item.path())) {
            return Replies.gone(item.path());
        }
        KnownReplies.Known reply = baseline(operation, item.path(), item);
        Operation holder =
                item.resource().get() == null ? operation : item.resource().get();
        KnownReplies.Known before = holder.key().equals(operation.key()) ? reply : baseline(holder, item.path(), item);
        Schema schema = schema(holder);
        if (schema == null || before.body() == null) {
            return reply.reply();
        }
        ResourceState.Written next = next(item, operation, schema, before.body(), sent);
        state.write(item.path(), next);
        return changed(operation, reply, next);
    }

    private ResourceState.Written next(
            Item item, Operation operation, Schema schema, JsonNode before, @Nullable JsonNode sent) {
        ResourceState.Written written = state.written(item.path());
        JsonNode now = written == null ? before : entities.merged(schema, before, written.value());
        String parameter = item.resource().parameter();
        JsonNode all = entities.withKey(schema, entities.merged(schema, now, sent), parameter, item.key());
        Set<String> gone = replacement.leftOut(operation, written == null ? Set.of() : written.leftOut(), sent, all);
        gone.remove(String.valueOf(Entities.keyName(all, parameter)));
        JsonNode value = entities.without(schema, all, gone);
        gone.removeIf(name -> value.has(name) || !all.has(name));
        return new ResourceState.Written(value, gone);
    }

    private JsonNode now(Schema schema, JsonNode before, ResourceState.Written written) {
        return entities.without(schema, entities.merged(schema, before, written.value()), written.leftOut());
    }

    private ProviderReply delete(Item item, Operation operation) {
        if (state.isDeleted(item.path())) {
            return Replies.gone(item.path());
        }
        KnownReplies.Known reply = baseline(operation, item.path(), item);
        state.delete(item.collection(), item.path());
        return reply.reply();
    }

    private ProviderReply list(Resource resource, Operation operation, String path) {
        KnownReplies.Known before = baseline(operation, path, null);
        Schema schema = schema(operation);
        Listing listing = before.body() == null ? null : Listing.of(before.body());
        if (schema == null || listing == null || !state.isTouched(path)) {
            return before.reply();
        }
        return Replies.with(before.reply(), listing.now(schema, path, resource.parameter(), state, entities), schema);
    }

    /// What the operation answers when nothing was changed. An item that the list of its collection shows is the one
    /// that is listed.
    private KnownReplies.Known baseline(Operation operation, String entity, @Nullable Item item) {
        String name = operation.key().method() + " " + entity;
        KnownReplies.Known before = known.get(name);
        return before == null ? known.keep(name, made(operation, entity, item)) : before;
    }

    private KnownReplies.Known made(Operation operation, String entity, @Nullable Item item) {
        return switch (synthetic.answer(operation, entity)) {
            case SyntheticAnswer.Missing missing -> new KnownReplies.Known(Replies.missing(missing), null);
            case SyntheticAnswer.Given given -> {
                Schema schema = schema(operation);
                JsonNode body = given.body();
                if (body != null && schema != null) {
                    body = item == null ? listed(operation, schema, body) : item(item, schema, body);
                }
                var whole = new SyntheticAnswer.Given(
                        given.operation(), given.status(), given.mediaType(), body, given.schema());
                yield new KnownReplies.Known(Replies.given(whole, Map.of()), body);
            }
        };
    }

    private JsonNode item(Item item, Schema schema, JsonNode made) {
        String parameter = item.resource().parameter();
        EntityTable table = tables.of(item.resource());
        JsonNode body = made;
        if (table != null) {
            int row = table.row(made, parameter, item.key());
            body = table.onto(made, row, changed -> entities.accepts(schema, changed));
        }
        return entities.merged(schema, entities.withKey(schema, body, parameter, item.key()), listed(item));
    }

    /// With the rows of a table where the operation lists a collection that has one.
    private JsonNode listed(Operation operation, Schema schema, JsonNode made) {
        Resource resource = resources.get(operation.key().path());
        if (resource == null || !operation.equals(resource.list())) {
            return made;
        }
        EntityTable table = tables.of(resource);
        Listing listing = table == null ? null : Listing.of(made);
        return table == null || listing == null ? made : listing.of(table, schema, resource.parameter(), entities);
    }

    private @Nullable JsonNode listed(Item item) {
        Operation list = item.resource().list();
        JsonNode body =
                list == null ? null : baseline(list, item.collection(), null).body();
        Listing listing = body == null ? null : Listing.of(body);
        return listing == null ? null : listing.item(item.resource().parameter(), item.key());
    }

    private static @Nullable Schema schema(Operation operation) {
        Response response = SyntheticAnswers.chosen(operation);
        Payload payload = response == null ? null : SyntheticAnswers.payloadOf(response);
        return payload == null || !(payload.isJson() || payload.isXml()) ? null : payload.schema();
    }
}
