package dev.plimsoll.model.sandbox.provider;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.Server;
import dev.plimsoll.model.contract.consumer.check.Route;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds operations by path: a tree of segments, in which text goes before parameters (OpenAPI, Paths Object). The
/// time to find one does not grow with the number of operations. Immutable.
final class Routes {
    private final Node root = new Node();
    private final List<Operation> operations;
    private final Set<String> bases = new LinkedHashSet<>();

    private static final class Node {
        private final Map<String, Node> texts = new LinkedHashMap<>();
        private final Map<String, Node> parameters = new LinkedHashMap<>();
        private final Map<String, Operation> methods = new LinkedHashMap<>();
    }

    Routes(Contract contract) {
        this.operations = contract.operations();
        for (Operation operation : operations) {
            Node node = root;
            for (String segment : segments(operation.key().path())) {
                Map<String, Node> below = segment.contains("{") ? node.parameters : node.texts;
                node = below.computeIfAbsent(segment, _ -> new Node());
            }
            node.methods.putIfAbsent(operation.key().method(), operation);
        }
        contract.surface().servers().stream()
                .map(Routes::base)
                .filter(base -> !base.isEmpty())
                .forEach(bases::add);
    }

    private static String base(Server server) {
        try {
            String path = URI.create(server.usual()).getRawPath();
            return path == null ? "" : path.replaceAll("/+$", "");
        } catch (IllegalArgumentException odd) {
            // An address that is none has no path that a request could begin with.
            return "";
        }
    }

    private static String[] segments(String path) {
        return (path.startsWith("/") ? path.substring(1) : path).split("/", -1);
    }

    /// The operations of a path, by method; the path may begin with that of a server. Empty where there is none.
    Map<String, Route> find(String path) {
        Map<String, Route> found = below(path);
        for (String base : bases) {
            if (found.isEmpty() && path.startsWith(base + "/")) {
                found = below(path.substring(base.length()));
            }
        }
        return found;
    }

    private Map<String, Route> below(String path) {
        Map<String, String> values = new LinkedHashMap<>();
        Node node = find(root, segments(path), 0, values);
        Map<String, Route> routes = new LinkedHashMap<>();
        if (node != null) {
            node.methods.forEach((method, operation) -> routes.put(method, new Route(operation, values)));
        }
        return routes;
    }

    private static @Nullable Node find(Node node, String[] segments, int at, Map<String, String> values) {
        if (at == segments.length) {
            return node.methods.isEmpty() ? null : node;
        }
        Node text = node.texts.get(segments[at]);
        Node found = text == null ? null : find(text, segments, at + 1, values);
        if (found != null) {
            return found;
        }
        for (Map.Entry<String, Node> parameter : node.parameters.entrySet()) {
            Map<String, String> own = Segment.values(parameter.getKey(), segments[at]);
            found = own == null ? null : find(parameter.getValue(), segments, at + 1, values);
            if (found != null && own != null) {
                own.forEach((name, value) -> values.put(name, ProviderRequest.decoded(value)));
                return found;
            }
        }
        return null;
    }

    /// The operations whose paths look most like this one, the most alike first.
    List<String> nearest(String method, String path, int most) {
        List<String> sought = List.of(segments(path));
        record Near(String name, int distance) {}
        List<Near> all = new ArrayList<>();
        for (Operation operation : operations) {
            int distance = 2 * distance(sought, List.of(segments(operation.key().path())))
                    + (operation.key().method().equals(method) ? 0 : 1);
            all.add(new Near(operation.key().toString(), distance));
        }
        all.sort(java.util.Comparator.comparingInt(Near::distance).thenComparing(Near::name));
        return all.stream().limit(most).map(Near::name).toList();
    }

    /// How many segments have to be changed, added or left out (Levenshtein); a parameter takes any.
    private static int distance(List<String> path, List<String> template) {
        int[] before = new int[template.size() + 1];
        for (int at = 0; at < before.length; at++) {
            before[at] = 2 * at;
        }
        for (int row = 1; row <= path.size(); row++) {
            int[] now = new int[before.length];
            now[0] = 2 * row;
            for (int column = 1; column < now.length; column++) {
                int change = cost(path.get(row - 1), template.get(column - 1));
                now[column] = Math.min(before[column - 1] + change, 2 + Math.min(before[column], now[column - 1]));
            }
            before = now;
        }
        return before[template.size()];
    }

    private static int cost(String segment, String template) {
        if (template.equals(segment)) {
            return 0;
        }
        boolean isNear = template.contains("{") || template.startsWith(segment) || segment.startsWith(template);
        return isNear ? 1 : 2;
    }
}
