package dev.plimsoll.model.contract.consumer.graph;

import dev.plimsoll.model.contract.document.Cursor;
import dev.plimsoll.model.contract.document.ListNode;
import dev.plimsoll.model.contract.document.MapNode;
import dev.plimsoll.model.contract.inventory.Criticality;
import dev.plimsoll.model.contract.read.ContractProblem;
import dev.plimsoll.model.contract.read.DocumentReader;
import dev.plimsoll.model.contract.read.ReadLimits;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the services of a workspace, YAML or JSON, at most 8 MiB:
///
///     services:
///       - name: orders
///       - name: carts
///         owner: team-shop
///         criticality: high
///         proven: {on: 2026-11-02, by: R12}
///         uses:
///           - provider: orders
///             pacts: [carts-orders.json]
///             traffic: [carts.har]
///             operations:
///               - operation: GET /orders/{id}
///                 reads: [total, 'items[*].price']
///         serves:
///           - operation: GET /carts/{id}
///             field: total
///             from:
///               - {provider: orders, operation: 'GET /orders/{id}', field: total}
///
/// Nothing that is not understood is passed over.
public final class ServiceGraphReader {
    private static final ReadLimits LIMITS =
            new ReadLimits(8 << 20, 64, 400_000, "Declare fewer operations, or leave it to pacts.");
    private static final Set<String> SERVICE = Set.of("name", "owner", "criticality", "proven", "uses", "serves");
    private static final Set<String> USE = Set.of("provider", "pacts", "traffic", "operations");

    private final GraphText text;

    private ServiceGraphReader(String file) {
        this.text = new GraphText(file);
    }

    /// @param file its name as the user gave it
    /// @throws ContractProblem if it says something else than services, with the place
    public static ServiceGraph read(byte[] bytes, String file) {
        Cursor root = Cursor.root(new DocumentReader(LIMITS).read(bytes, file));
        return new ServiceGraphReader(file).graph(root);
    }

    private ServiceGraph graph(Cursor root) {
        if (!(root.node() instanceof MapNode) || root.get("services") == null) {
            throw text.problem(root, "a list named 'services' is missing. Name each service in it, with what it uses.");
        }
        text.onlyFields(root, Set.of("services"));
        List<Service> services = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Cursor item : text.list(root, "services")) {
            Service service = service(item);
            if (!names.add(service.name())) {
                throw text.problem(
                        item, "the service '" + service.name() + "' is listed twice. Put both into one entry.");
            }
            services.add(service);
        }
        text.list(root, "services").forEach(item -> requireKnown(item, names));
        return new ServiceGraph(text.file(), services);
    }

    private void requireKnown(Cursor service, Set<String> names) {
        for (Cursor use : text.list(service, "uses")) {
            requireKnown(use, use.get("provider"), names);
        }
        for (Cursor serving : text.list(service, "serves")) {
            for (Cursor upstream : text.list(serving, "from")) {
                requireKnown(upstream, upstream.get("provider"), names);
            }
        }
    }

    private void requireKnown(Cursor around, @Nullable Cursor provider, Set<String> names) {
        String name = around.text("provider");
        if (provider != null && name != null && !names.contains(name.strip())) {
            throw text.problem(
                    provider, "there is no service '" + name + "' in this file. Correct the name, or add the service.");
        }
    }

    private Service service(Cursor at) {
        text.onlyFields(at, SERVICE);
        List<Consumption> uses = new ArrayList<>();
        for (Cursor use : text.list(at, "uses")) {
            uses.add(use(use));
        }
        List<Serving> serves = new ArrayList<>();
        for (Cursor serving : text.list(at, "serves")) {
            serves.add(serving(serving));
        }
        return new Service(text.needed(at, "name", "orders"), standing(at), uses, serves, text.position(at));
    }

    private Standing standing(Cursor at) {
        Cursor proven = at.get("proven");
        Standing.LastProof proof = null;
        if (proven != null) {
            text.onlyFields(proven, Set.of("on", "by"));
            proof = new Standing.LastProof(day(proven), text.text(proven, "by"));
        }
        return new Standing(text.text(at, "owner"), criticality(at), proof);
    }

    private LocalDate day(Cursor at) {
        String written = text.needed(at, "on", "2026-11-02");
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException _) {
            Cursor member = at.get("on");
            throw text.problem(member == null ? at : member, "'" + written + "' is no day. Write it as 2026-11-02.");
        }
    }

    private Criticality criticality(Cursor at) {
        String word = text.text(at, "criticality");
        for (Criticality known : Criticality.values()) {
            if (word == null ? known == Criticality.NORMAL : known.word().equals(word.toLowerCase(Locale.ROOT))) {
                return known;
            }
        }
        throw text.problem(at, "the criticality '" + word + "' is unknown. Use one of " + Criticality.words() + ".");
    }

    private Consumption use(Cursor at) {
        text.onlyFields(at, USE);
        List<DeclaredUse> operations = new ArrayList<>();
        for (Cursor item : text.list(at, "operations")) {
            text.onlyFields(item, Set.of("operation", "reads", "sends"));
            operations.add(new DeclaredUse(
                    text.operation(item), text.fields(item, "reads"), text.fields(item, "sends"), text.position(item)));
        }
        return new Consumption(
                text.needed(at, "provider", "orders"),
                text.texts(at, "pacts"),
                text.texts(at, "traffic"),
                operations,
                text.position(at));
    }

    private Serving serving(Cursor at) {
        text.onlyFields(at, Set.of("operation", "field", "from"));
        List<Serving.Upstream> from = new ArrayList<>();
        Cursor list = at.get("from");
        if (list == null || !(list.node() instanceof ListNode) || list.items().isEmpty()) {
            throw text.problem(at, "the list 'from' is missing. Name in it what this is served with.");
        }
        for (Cursor item : list.items()) {
            text.onlyFields(item, Set.of("provider", "operation", "field"));
            from.add(new Serving.Upstream(
                    text.needed(item, "provider", "orders"),
                    item.get("operation") == null ? null : text.operation(item),
                    text.field(item, "field")));
        }
        return new Serving(text.operation(at), text.field(at, "field"), from, text.position(at));
    }
}
