package dev.plimsoll.model.contract.read;

import dev.plimsoll.model.contract.Access;
import dev.plimsoll.model.contract.SecurityNeed;
import dev.plimsoll.model.contract.SecurityScheme;
import dev.plimsoll.model.contract.Server;
import dev.plimsoll.model.contract.document.Cursor;
import dev.plimsoll.model.contract.document.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Reads how one gets to an operation: its servers and the credentials it asks for.
final class AccessReader {
    /// OpenAPI 3.2 lets a requirement name a scheme by reference too.
    private static final String BY_REFERENCE = "#/components/securitySchemes/";

    private final Reading reading;
    private final Map<String, SecurityScheme> schemes;

    AccessReader(Reading reading, Map<String, SecurityScheme> schemes) {
        this.reading = reading;
        this.schemes = schemes;
    }

    /// What an operation says itself, else what its path or document says.
    Access access(Cursor operation, Access inherited) {
        List<SecurityNeed> security = security(operation);
        List<Server> servers = servers(operation);
        return new Access(
                security == null ? inherited.security() : security, servers == null ? inherited.servers() : servers);
    }

    private @Nullable List<SecurityNeed> security(Cursor owner) {
        Cursor list = owner.get("security");
        if (list == null) {
            return null;
        }
        List<SecurityNeed> needs = new ArrayList<>();
        for (Cursor item : list.items()) {
            if (!(item.node() instanceof MapNode)) {
                reading.notice(item, "a security requirement that is not an object is left out.");
                continue;
            }
            List<SecurityNeed.Part> parts = new ArrayList<>();
            item.entries().forEach(entry -> parts.add(part(entry)));
            needs.add(new SecurityNeed(parts, reading.origin(item)));
        }
        return needs;
    }

    private SecurityNeed.Part part(Cursor.Entry entry) {
        TreeSet<String> scopes = new TreeSet<>();
        entry.value().node().items().forEach(scope -> scopes.add(String.valueOf(scope.text())));
        String name =
                entry.name().startsWith(BY_REFERENCE) ? entry.name().substring(BY_REFERENCE.length()) : entry.name();
        SecurityScheme scheme = schemes.get(name);
        if (scheme == null) {
            reading.notice(
                    entry.value(),
                    "the security scheme '" + entry.name() + "' is not defined; what it asks for is unknown.");
        }
        return new SecurityNeed.Part(name, scopes, scheme);
    }

    private @Nullable List<Server> servers(Cursor owner) {
        Cursor list = owner.get("servers");
        if (list == null || list.items().isEmpty()) {
            return null;
        }
        List<Server> servers = new ArrayList<>();
        for (Cursor item : list.items()) {
            reading.check(Members.Owner.SERVER, item);
            String url = item.text("url");
            if (url == null) {
                reading.notice(item, "a server without a url is left out.");
            } else {
                servers.add(new Server(url, variables(item), reading.origin(item)));
            }
        }
        return servers;
    }

    private List<Server.Variable> variables(Cursor server) {
        Cursor all = server.get("variables");
        if (all != null) {
            all.entries().forEach(entry -> reading.check(Members.Owner.SERVER_VARIABLE, entry.value()));
        }
        return new ServerVariables(reading).of(server);
    }
}
