package dev.plimsoll.engine.consumer;

import dev.plimsoll.engine.compare.ContractFiles;
import dev.plimsoll.engine.compare.NetworkntJudge;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.consumer.graph.Consumption;
import dev.plimsoll.model.contract.consumer.graph.Service;
import dev.plimsoll.model.contract.consumer.graph.ServiceGraph;
import dev.plimsoll.model.contract.consumer.graph.ServiceGraphReader;
import dev.plimsoll.model.contract.consumer.har.HarReader;
import dev.plimsoll.model.contract.consumer.impact.Impact;
import dev.plimsoll.model.contract.consumer.impact.ImpactAnalysis;
import dev.plimsoll.model.contract.consumer.impact.Landscape;
import dev.plimsoll.model.contract.consumer.use.ConsumerUse;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.contract.read.DocumentReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Says what an amendment does to consumers, by their pacts, recorded traffic and the services of the workspace. Holds
/// no state.
public final class AssessImpact {
    private final ContractFiles files = new ContractFiles();
    private final ConsumerFiles consumers = new ConsumerFiles();

    /// What is known of consumers.
    ///
    /// @param files pacts and traffic
    /// @param services the file of services; null for none
    /// @param provider the service whose contract it is; null to find out
    public record Known(
            List<ConsumerFile> files,
            @Nullable Path services,
            @Nullable String provider) {
        public Known {
            files = List.copyOf(files);
        }

        /// Whether nothing was named at all.
        public boolean isEmpty() {
            return files.isEmpty() && services == null;
        }
    }

    /// Sorts files that somebody names without saying what each is: one that lists services is the file of
    /// services (the last one, if there are several), the others are pacts and traffic.
    ///
    /// @throws Problem if a file cannot be read
    public Known known(List<Path> named) {
        List<ConsumerFile> uses = new ArrayList<>();
        Path services = null;
        for (Path file : named) {
            if (listsServices(file)) {
                services = file;
            } else {
                uses.add(new ConsumerFile(null, file));
            }
        }
        return new Known(uses, services, null);
    }

    /// What the named pacts, traffic and services say of consumers of a contract.
    ///
    /// @throws Problem if a file cannot be read, or it is not clear which service's contract it is
    public List<ConsumerUse> uses(Known known, Contract contract) {
        return landscape(known, contract).usesOfProvider();
    }

    private boolean listsServices(Path file) {
        byte[] bytes = files.bytes(file, HarReader.TOO_LARGE);
        String name = file.toString();
        // traffic may be larger than any other document, and is not read twice to learn that it is traffic
        return !HarReader.isHar(bytes, name)
                && new DocumentReader().read(bytes, name).get("services") != null;
    }

    /// @param diff of the two contracts, with the team's own severities and acceptances
    /// @throws Problem if a file cannot be read, or it is not clear which service's contract it is
    public Impact assess(ContractDiff diff, Contract base, Contract revision, Known known) {
        return new ImpactAnalysis(base, revision, new NetworkntJudge(), landscape(known, base)).analyse(diff);
    }

    private Landscape landscape(Known known, Contract contract) {
        Path services = known.services();
        ServiceGraph graph =
                services == null ? null : ServiceGraphReader.read(files.bytes(services), services.toString());
        List<ConsumerUse> named = consumers.read(known.files());
        String provider = provider(known.provider(), graph, named, contract);
        Map<String, ConsumerUse> uses = new LinkedHashMap<>();
        for (ConsumerUse use : named) {
            add(uses, placed(use, graph, provider));
        }
        if (graph != null && services != null) {
            graph.services().forEach(service -> ofGraph(service, services).forEach(use -> add(uses, use)));
        }
        return new Landscape(provider, graph, List.copyOf(uses.values()));
    }

    private static void add(Map<String, ConsumerUse> uses, ConsumerUse use) {
        uses.putIfAbsent(use.consumer() + "\n" + use.provider() + "\n" + use.digest(), use);
    }

    /// A pact of another service of the graph counts for that one, all else for the one whose contract it is.
    private static ConsumerUse placed(ConsumerUse use, @Nullable ServiceGraph graph, String provider) {
        Service consumer = graph == null ? null : graph.serviceLike(use.consumer());
        String name = consumer == null ? use.consumer() : consumer.name();
        String named = use.provider();
        Service other = graph == null || named == null ? null : graph.serviceLike(named);
        return use.between(name, other == null ? provider : other.name());
    }

    /// Paths in the file of services are relative to it.
    private List<ConsumerUse> ofGraph(Service service, Path graph) {
        List<ConsumerUse> uses = new ArrayList<>();
        for (Consumption consumption : service.uses()) {
            List<String> names = new ArrayList<>(consumption.pacts());
            names.addAll(consumption.traffic());
            for (String name : names) {
                ConsumerFile file = new ConsumerFile(service.name(), graph.resolveSibling(name));
                uses.add(consumers.read(file).between(service.name(), consumption.provider()));
            }
        }
        return uses;
    }

    private static String provider(
            @Nullable String wanted, @Nullable ServiceGraph graph, List<ConsumerUse> named, Contract base) {
        String title = base.summary().title();
        List<String> fromPacts = named.stream()
                .map(ConsumerUse::provider)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (graph == null) {
            return wanted != null ? wanted : fromPacts.size() == 1 ? fromPacts.getFirst() : title;
        }
        List<String> guesses = new ArrayList<>();
        if (wanted != null) {
            guesses.add(wanted);
        } else {
            guesses.add(title);
            guesses.addAll(fromPacts.size() == 1 ? fromPacts : List.of());
        }
        for (String guess : guesses) {
            Service found = graph.serviceLike(guess);
            if (found != null) {
                return found.name();
            }
        }
        throw unclear(wanted, graph, title);
    }

    private static Problem unclear(@Nullable String wanted, ServiceGraph graph, String title) {
        String names = graph.services().stream().map(Service::name).limit(30).collect(Collectors.joining(", "));
        String what = wanted == null
                ? "no service there is called '" + title + "', as the contract is"
                : "there is no service '" + wanted + "'";
        return new Problem(
                graph.file() + ": " + what + ".",
                "Say with --provider whose contract this is. The services are "
                        + (names.isEmpty() ? "none: the file lists no service" : names) + ".");
    }
}
