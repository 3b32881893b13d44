package dev.plimsoll.model.contract.read;

import dev.plimsoll.model.contract.Server;
import dev.plimsoll.model.contract.document.Cursor;
import dev.plimsoll.model.contract.document.Node;
import dev.plimsoll.model.contract.document.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the parts of a server's address that callers choose. OpenAPI and AsyncAPI write them alike; only AsyncAPI may
/// refer to one.
final class ServerVariables {
    private final Reading reading;

    ServerVariables(Reading reading) {
        this.reading = reading;
    }

    List<Server.Variable> of(Cursor server) {
        List<Server.Variable> variables = new ArrayList<>();
        Cursor all = server.get("variables");
        if (all != null) {
            for (Cursor.Entry entry : all.entries()) {
                Cursor at = reading.resolved(entry.value());
                if (at != null) {
                    variables.add(variable(entry.name(), at));
                }
            }
        }
        return variables;
    }

    /// A port is often written as a number.
    private Server.Variable variable(String name, Cursor at) {
        Node values = at.node().get("enum");
        List<String> allowed = new ArrayList<>();
        if (values != null) {
            values.items().forEach(value -> allowed.add(String.valueOf(plain(value))));
        }
        return new Server.Variable(name, plain(at.node().get("default")), allowed, reading.origin(at));
    }

    private static @Nullable String plain(@Nullable Node node) {
        return node instanceof ScalarNode scalar ? scalar.toJson().asString() : null;
    }
}
