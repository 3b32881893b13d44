package dev.plimsoll.sandbox.chaos;

import dev.plimsoll.model.run.RunCredential;
import dev.plimsoll.sandbox.chaos.toxic.RefusedException;
import dev.plimsoll.sandbox.chaos.toxic.WireJson;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Who may change something. A service without a key is as open as a Toxiproxy. With one, whoever sets a route or a
/// fault shows the credential of a run; to look, and to take faults away, is open to all: nobody who wants to stop
/// harm is asked for anything.
final class Access {
    private static final int UNKNOWN = 401;
    private static final int FORBIDDEN = 403;

    private final byte @Nullable [] key;
    private final InstantSource clock;

    /// @param key null for a service that asks for nothing
    Access(byte @Nullable [] key, InstantSource clock) {
        this.key = key == null ? null : key.clone();
        this.clock = clock;
    }

    /// @throws RefusedException if the call needs a credential and has none that fits
    void require(ControlRoutes.Call call, List<String> path) {
        byte[] secret = key;
        if (secret == null || harmless(call, path)) {
            return;
        }
        RunCredential credential = RunCredential.read(call.credential(), secret);
        if (credential == null) {
            throw new RefusedException(
                    UNKNOWN, "this chaos service is changed by runs only, and the call has no credential of one");
        }
        if (path.getFirst().equals("leases")) {
            routes(call).forEach(route -> require(credential, route, null));
        } else if (path.getFirst().equals("canaries")) {
            require(credential, credential.route(), null);
        } else if (path.getFirst().equals("proxies")) {
            require(credential, path.size() > 1 ? path.get(1) : name(call), fault(call, path));
        } else {
            throw new RefusedException(FORBIDDEN, "no run may do that here");
        }
    }

    private static boolean harmless(ControlRoutes.Call call, List<String> path) {
        return call.method().equals("GET")
                || call.method().equals("HEAD")
                || call.method().equals("DELETE")
                || path.getFirst().equals("reset");
    }

    private void require(RunCredential credential, String route, @Nullable String fault) {
        String refusal = credential.refusal(route, fault, clock.instant());
        if (refusal != null) {
            throw new RefusedException(FORBIDDEN, refusal);
        }
    }

    private static @Nullable String fault(ControlRoutes.Call call, List<String> path) {
        if (path.size() == 4) {
            return path.get(3);
        }
        return path.size() == 3 ? name(call) : null;
    }

    /// Empty when the body names none: such a fault gets a name of the service's choice, which no credential is for.
    private static String name(ControlRoutes.Call call) {
        return WireJson.object(WireJson.read(call.body()), "Name", "Name").text("name", "");
    }

    /// Those whose leases are to be renewed; the empty name stands for all of them.
    private static List<String> routes(ControlRoutes.Call call) {
        JsonNode named = call.body().isBlank()
                ? null
                : WireJson.object(WireJson.read(call.body()), "Leases", "Leases")
                        .field("proxies");
        return named == null || !named.isArray()
                ? List.of("")
                : named.valueStream().map(name -> name.asString("")).toList();
    }
}
