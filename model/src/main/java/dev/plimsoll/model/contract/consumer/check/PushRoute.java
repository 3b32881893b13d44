package dev.plimsoll.model.contract.consumer.check;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Initiator;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.json.Pointer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Finds the webhook or callback of a contract that a request of a pact is: the one that a person named, else the only
/// one whose name is the description, or whose address has the path. The address of most is agreed elsewhere, so a path
/// that no operation has may be theirs or a wrong one: that is a doubt, and no match.
///
/// @param route null where it was not found
/// @param doubtful requests of the provider that it may be, where it was not found
record PushRoute(@Nullable Route route, List<Operation> doubtful) {
    private static final String EXPRESSION = "\\{[^{}]*}";

    /// @param names what a person called it; empty where nobody did
    static PushRoute find(Contract contract, String method, String path, String description, List<String> names) {
        List<Route> all = new ArrayList<>();
        List<Operation> open = new ArrayList<>();
        List<Route> there = new ArrayList<>();
        for (Operation one : pushed(contract, method)) {
            String address = address(one);
            Map<String, String> values = address.isEmpty() ? null : values(address, path);
            if (values != null) {
                there.add(new Route(one, values));
            }
            if (values != null || address.isEmpty() || !names.isEmpty()) {
                all.add(new Route(one, values == null ? Map.of() : values));
                open.add(one);
            }
        }
        Predicate<Route> called = route -> names.stream().anyMatch(name -> MessageRoute.is(route.operation(), name));
        if (!names.isEmpty()) {
            return of(all.stream().filter(called).toList(), open);
        }
        List<Route> described = all.stream()
                .filter(route -> MessageRoute.isDescribed(description, route.operation()))
                .toList();
        return of(described.isEmpty() ? there : described, open);
    }

    private static PushRoute of(List<Route> fitting, List<Operation> open) {
        return fitting.size() == 1
                ? new PushRoute(fitting.getFirst(), List.of())
                : new PushRoute(null, fitting.isEmpty() ? open : operations(fitting));
    }

    private static List<Operation> operations(List<Route> routes) {
        return routes.stream().map(Route::operation).toList();
    }

    /// One that several operations refer to counts once.
    private static List<Operation> pushed(Contract contract, String method) {
        List<Operation> pushed = new ArrayList<>();
        for (Operation one : contract.surface().exchanges()) {
            boolean isPush = one.initiator() == Initiator.PROVIDER
                    && (one.key().kind() == OperationKey.Kind.WEBHOOK
                            || one.key().kind() == OperationKey.Kind.CALLBACK)
                    && one.key().method().equals(method);
            if (isPush && pushed.stream().noneMatch(other -> other.node() == one.node())) {
                pushed.add(one);
            }
        }
        return pushed;
    }

    /// The path that the expression of a callback writes out, with `{}` for what the exchange decides; empty where it
    /// writes none. One that does not begin with `/` is the end of a path.
    private static String address(Operation operation) {
        if (operation.key().kind() != OperationKey.Kind.CALLBACK) {
            return "";
        }
        String pointer = operation.pathOrigin().pointer();
        String written = Pointer.name(pointer.substring(pointer.lastIndexOf('/') + 1))
                .replaceAll(EXPRESSION, "{}")
                .split("[?#]", 2)[0];
        String path = written.replaceFirst("^\\w[\\w+.-]*://[^/]*", "");
        return path.replaceAll("[{}/]", "").isEmpty() ? "" : path;
    }

    private static @Nullable Map<String, String> values(String address, String path) {
        int start = address.indexOf('/');
        if (address.startsWith("/")) {
            return Route.values(address, path);
        }
        if (start < 0) {
            return null; // text behind an address that is not known
        }
        String end = address.substring(start);
        String[] segments = path.split("/", -1);
        int wanted = end.split("/", -1).length - 1;
        return segments.length <= wanted
                ? null
                : Route.values(
                        end,
                        "/"
                                + String.join(
                                        "/",
                                        Arrays.asList(segments).subList(segments.length - wanted, segments.length)));
    }
}
