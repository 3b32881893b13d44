package dev.plimsoll.model.contract.consumer.deploy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// Decides whether a version of a service may be deployed. A service relies on another as soon as any result of any of
/// their versions was saved; then the very versions that will meet need a compatible result, whichever of the two is
/// deployed. A pair may have several pacts, one of calls and one of messages: of several results of one pact with one
/// pair the one that was saved last counts, and every pact that a pair was verified with has to be compatible. A pact
/// that the consumer's version was verified with, against whatever version of the provider, is one that it has.
public final class DeployDecision {
    private final Map<Verification.Pair, Map<String, Verification>> latest = new HashMap<>();
    private final Map<Publisher, SortedSet<String>> pacts = new HashMap<>();
    private final Set<Relation> relations = new HashSet<>();

    /// A version of a consumer that has pacts with a provider, whatever its version.
    private record Publisher(ServiceVersion consumer, String provider) {}

    private record Relation(String consumer, String provider) {}

    /// @param results in the order in which they were saved
    public DeployDecision(Collection<Verification> results) {
        for (Verification result : results) {
            SortedSet<String> known = pacts.computeIfAbsent(publisher(result.pair()), _ -> new TreeSet<>());
            if (result.replacesOthers()) {
                known.clear();
            }
            known.add(result.pactDigest());
            latest.computeIfAbsent(result.pair(), _ -> new HashMap<>()).put(result.pactDigest(), result);
            relations.add(
                    new Relation(result.consumer().service(), result.provider().service()));
        }
    }

    /// Beside versions that the user names: each has to have something to do with the service.
    ///
    /// @param ignored services that the wanted version has nothing to do with any more
    public DeployAnswer beside(ServiceVersion wanted, Collection<ServiceVersion> others, Set<String> ignored) {
        DeployAnswer answer = answer(wanted, others, ignored);
        List<String> gaps = new ArrayList<>();
        for (ServiceVersion stranger : answer.unrelated()) {
            gaps.add("No result was ever saved for " + wanted.service() + " and " + stranger.service()
                    + ". Verify the pact between them with --save.");
        }
        return new DeployAnswer(wanted, answer.cells(), gaps, List.of());
    }

    /// Into an environment: every provider that the service relies on has to run there, and every consumer that runs
    /// there has to get on with it. Other versions of the service itself are replaced.
    ///
    /// @param environment its name
    /// @param running what runs there
    /// @param ignored services that the wanted version has nothing to do with any more
    public DeployAnswer into(
            String environment, ServiceVersion wanted, Collection<ServiceVersion> running, Set<String> ignored) {
        DeployAnswer answer = answer(wanted, running, ignored);
        List<String> gaps = new ArrayList<>();
        for (String provider : providers(wanted.service())) {
            boolean runs = running.stream().anyMatch(one -> one.service().equals(provider));
            if (!runs && !ignored.contains(provider)) {
                gaps.add(wanted.service() + " relies on " + provider + ", which is not recorded in " + environment
                        + ". Record it with 'plimsoll deployed " + provider + " VERSION --to " + environment
                        + "', or name it with --ignore if the pact is gone.");
            }
        }
        return new DeployAnswer(wanted, answer.cells(), gaps, answer.unrelated());
    }

    private SortedSet<String> providers(String consumer) {
        SortedSet<String> providers = new TreeSet<>();
        for (Relation relation : relations) {
            if (relation.consumer().equals(consumer) && !relation.provider().equals(consumer)) {
                providers.add(relation.provider());
            }
        }
        return providers;
    }

    private DeployAnswer answer(ServiceVersion wanted, Collection<ServiceVersion> others, Set<String> ignored) {
        List<DeployAnswer.Cell> asProvider = new ArrayList<>();
        List<DeployAnswer.Cell> asConsumer = new ArrayList<>();
        List<ServiceVersion> unrelated = new ArrayList<>();
        for (ServiceVersion other : new TreeSet<>(others)) {
            if (other.service().equals(wanted.service()) || ignored.contains(other.service())) {
                continue;
            }
            boolean called = relations.contains(new Relation(other.service(), wanted.service()));
            boolean calls = relations.contains(new Relation(wanted.service(), other.service()));
            if (called) {
                asProvider.add(cell(new Verification.Pair(other, wanted)));
            }
            if (calls) {
                asConsumer.add(cell(new Verification.Pair(wanted, other)));
            }
            if (!called && !calls) {
                unrelated.add(other);
            }
        }
        asProvider.addAll(asConsumer);
        return new DeployAnswer(wanted, asProvider, List.of(), unrelated);
    }

    private DeployAnswer.Cell cell(Verification.Pair pair) {
        Map<String, Verification> saved = latest.getOrDefault(pair, Map.of());
        SortedSet<String> known = pacts.getOrDefault(publisher(pair), new TreeSet<>());
        List<Verification> results =
                known.stream().map(saved::get).filter(Objects::nonNull).toList();
        List<String> missing =
                known.stream().filter(pact -> !saved.containsKey(pact)).toList();
        return new DeployAnswer.Cell(pair, results, missing);
    }

    private static Publisher publisher(Verification.Pair pair) {
        return new Publisher(pair.consumer(), pair.provider().service());
    }
}
