package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.Origin;
import dev.plimsoll.model.contract.Server;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Compares where the API, or one operation with servers of its own, is served. Where a contract names no server, the
/// host of the document serves it at `/`, and nothing is known of the host.
final class ServerComparison {
    private static final String OPEN = "whether the old address is still answered is not in the contract";

    private final Contract base;
    private final Contract revision;
    private final BasePath moved;
    private final Calls calls;
    private final Findings findings;

    ServerComparison(Contract base, Contract revision, BasePath moved, Calls calls, Findings findings) {
        this.base = base;
        this.revision = revision;
        this.moved = moved;
        this.calls = calls;
        this.findings = findings;
    }

    /// Once for all operations that both versions have and that are served where their document says. Where each says
    /// it for itself, what the document says is heard by nobody.
    void compareDocuments(List<Pairing.Pair> pairs) {
        Operation example = pairs.stream()
                .filter(pair -> isInherited(pair.base(), pair.revision()))
                .map(Pairing.Pair::base)
                .findFirst()
                .orElse(null);
        if (example != null || pairs.isEmpty()) {
            compare(base.surface().servers(), revision.surface().servers(), new Telling(findings, null, null), example);
        }
    }

    /// Only where one side has servers of its own: those of the document are compared once.
    void compare(Operation before, Operation after) {
        if (!isInherited(before, after)) {
            compare(before.access().servers(), after.access().servers(), new Telling(findings, before, null), before);
        }
    }

    private boolean isInherited(Operation before, Operation after) {
        return before.access().servers().equals(base.surface().servers())
                && after.access().servers().equals(revision.surface().servers());
    }

    private void compare(List<Server> ones, List<Server> others, Telling telling, @Nullable Operation example) {
        List<Server> removed = new ArrayList<>();
        for (Server before : ones) {
            Server after = same(before, others);
            if (after == null) {
                removed.add(before);
            } else {
                variables(before, after, telling, example);
            }
        }
        List<Server> added = new ArrayList<>(
                others.stream().filter(after -> same(after, ones) == null).toList());
        boolean nothingStays = !ones.isEmpty() && removed.size() == ones.size();
        for (Server before : removed) {
            if (isRoot(before) && others.isEmpty()) {
                continue; // what a contract means that names none
            }
            Server moved = added.stream()
                    .filter(after -> host(before).equals(host(after)))
                    .findFirst()
                    .orElse(null);
            added.remove(moved);
            removed(before, moved, nothingStays, telling, example);
        }
        for (Server after : added) {
            added(after, ones, telling);
        }
    }

    private void removed(
            Server before, @Nullable Server moved, boolean nothingStays, Telling telling, @Nullable Operation example) {
        String rule = moved == null ? "server-removed" : "server-path-changed";
        Origin place = moved == null ? null : moved.origin();
        String what = moved == null
                ? "Removed the server " + before.url() + "."
                : "Moved the server " + before.url() + " to " + moved.url() + ".";
        if (nothingStays && example != null) {
            telling.breaking(
                    rule,
                    before.origin(),
                    place,
                    what,
                    calls.at(example, before.usual(), "The revision is not served at " + before.url() + "."));
        } else {
            telling.risky(rule, before.origin(), place, what, OPEN);
        }
    }

    private void added(Server after, List<Server> ones, Telling telling) {
        if (ones.isEmpty() && isRoot(after)) {
            return; // what the base means that names none
        }
        String what = "Added the server " + after.url() + ".";
        if (ones.isEmpty()) {
            telling.risky("server-added", null, after.origin(), what, "the base does not say where it is served");
        } else {
            telling.safe("server-added", null, after.origin(), what);
        }
    }

    private void variables(Server before, Server after, Telling telling, @Nullable Operation example) {
        for (Server.Variable one : before.variables()) {
            Server.Variable other = after.variable(one.name());
            if (other == null) {
                continue; // then the address has no such part: the address itself differs
            }
            String name = "the server variable '" + one.name() + "'";
            if (one.defaultValue() != null && !one.defaultValue().equals(other.defaultValue())) {
                telling.risky(
                        "server-variable-default-changed",
                        one.origin(),
                        other.origin(),
                        "Changed the default of " + name + " from '" + one.defaultValue() + "' to '"
                                + other.defaultValue() + "'.",
                        OPEN);
            }
            values(before, one, other, telling, example);
        }
    }

    private void values(
            Server server, Server.Variable one, Server.Variable other, Telling telling, @Nullable Operation example) {
        Set<String> kept = new HashSet<>(other.allowed());
        String of = "' of the server variable '" + one.name() + "'.";
        if (one.allowed().isEmpty() && !kept.isEmpty()) {
            telling.risky(
                    "server-variable-value-removed",
                    one.origin(),
                    other.origin(),
                    "Listed the values of the server variable '" + one.name() + "'.",
                    "which values were served before is not in the contract");
        }
        for (String value : one.allowed()) {
            if (!kept.isEmpty() && !kept.contains(value)) {
                String what = "Removed the value '" + value + of;
                String url = server.url().replace("{" + one.name() + "}", value);
                if (example == null) {
                    telling.risky("server-variable-value-removed", one.origin(), other.origin(), what, OPEN);
                } else {
                    telling.breaking(
                            "server-variable-value-removed",
                            one.origin(),
                            other.origin(),
                            what,
                            calls.at(example, url, "The revision does not serve the address " + url + "."));
                }
            }
        }
        for (String value : other.allowed()) {
            if (!one.allowed().isEmpty() && !one.allowed().contains(value)) {
                telling.safe(
                        "server-variable-value-added", one.origin(), other.origin(), "Added the value '" + value + of);
            }
        }
    }

    private @Nullable Server same(Server server, List<Server> among) {
        return among.stream()
                .filter(other -> moved.address(other).equals(moved.address(server)) || isUsually(server, other))
                .findFirst()
                .orElse(null);
    }

    /// Whether an address without variables is where callers arrive who choose nothing for the variables of another.
    private boolean isUsually(Server server, Server other) {
        return server.variables().isEmpty()
                && !other.variables().isEmpty()
                && moved.address(new Server(other.usual(), List.of(), other.origin()))
                        .equals(moved.address(server));
    }

    private boolean isRoot(Server server) {
        return moved.address(server).isEmpty();
    }

    /// Everything before the path; empty for an address relative to the document.
    private static String host(Server server) {
        String url = server.url();
        int authority = url.indexOf("//");
        if (authority < 0) {
            return "";
        }
        int path = url.indexOf('/', authority + 2);
        return path < 0 ? url : url.substring(0, path);
    }
}
