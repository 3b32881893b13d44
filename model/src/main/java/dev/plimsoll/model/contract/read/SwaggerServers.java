package dev.plimsoll.model.contract.read;

import dev.plimsoll.model.contract.Server;
import dev.plimsoll.model.contract.document.Cursor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes servers of `schemes`, `host` and `basePath` of Swagger 2.0. Where no host is named, the one that serves the
/// document is meant; it appears as the variable `host`.
final class SwaggerServers {
    private final Reading reading;
    private final Cursor root;

    SwaggerServers(Reading reading, Cursor root) {
        this.reading = reading;
        this.root = root;
    }

    /// The servers of the document or, by its own `schemes`, of an operation.
    List<Server> of(Cursor owner) {
        Cursor schemes = owner.get("schemes");
        String host = root.text("host");
        String written = root.text("basePath");
        String path = written == null || written.equals("/") ? "" : written;
        if (schemes == null || schemes.items().isEmpty()) {
            if (host == null && path.isEmpty()) {
                return List.of();
            }
            Cursor at = root.get(host == null ? "basePath" : "host");
            return List.of(new Server(
                    (host == null ? "" : "//" + host) + path, List.of(), reading.origin(at == null ? root : at)));
        }
        return schemes.items().stream()
                .map(scheme -> server(scheme, host, path))
                .toList();
    }

    private Server server(Cursor scheme, @Nullable String host, String path) {
        String url = scheme.node().text() + "://" + (host == null ? "{host}" : host) + path;
        List<Server.Variable> variables = host == null
                ? List.of(new Server.Variable("host", null, List.of(), reading.origin(scheme)))
                : List.of();
        return new Server(url, variables, reading.origin(scheme));
    }
}
