package dev.plimsoll.model.chaos.matrix;

import dev.plimsoll.model.chaos.Aim;
import dev.plimsoll.model.chaos.BodyDamage;
import dev.plimsoll.model.chaos.Fault;
import dev.plimsoll.model.chaos.LostNode;
import dev.plimsoll.model.chaos.MessageFault;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.contract.diff.Change;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The faults with which a run on the revision's sandbox asks the experiments of a matrix: a field that is missing, or
/// the diff's counterexample and other payloads that only the revision allows, or a status that only it declares. What
/// no fault can ask stays an experiment: requests to the provider (the sandbox's provider is a double), and fields that
/// the revision does not send. A contract does not tell of programs, so the lost node is the provider, cut off.
public final class Injectable {
    private final Map<String, List<PlannedFault>> byExperiment = new LinkedHashMap<>();
    private final Set<Fault> known = new HashSet<>();
    private final Map<String, Integer> named = new HashMap<>();

    private Injectable(ChaosMatrix matrix) {
        for (Experiment experiment : matrix.experiments()) {
            List<PlannedFault> faults = new ArrayList<>(faults(experiment));
            if (!faults.isEmpty()) {
                byExperiment.put(experiment.id(), faults);
            }
        }
    }

    public static Injectable of(ChaosMatrix matrix) {
        return new Injectable(matrix);
    }

    /// The faults of each experiment that can be asked, by its id, in the order of the matrix.
    public Map<String, List<PlannedFault>> byExperiment() {
        return Collections.unmodifiableMap(byExperiment);
    }

    /// All of them, in the order in which a run injects them: the weather, then a payload for each experiment, the
    /// worst changes first, then their other places.
    public List<PlannedFault> faults() {
        List<PlannedFault> all = new ArrayList<>();
        byExperiment.values().stream()
                .flatMap(List::stream)
                .filter(fault -> fault.change() == null)
                .forEach(all::add);
        byExperiment.values().stream()
                .map(List::getFirst)
                .filter(fault -> fault.change() != null)
                .forEach(all::add);
        byExperiment.values().stream()
                .flatMap(faults -> faults.stream().skip(1))
                .forEach(all::add);
        return List.copyOf(all);
    }

    /// The first payload in every place of the change, then the other payloads where the change stands first.
    private List<PlannedFault> faults(Experiment experiment) {
        Change change = experiment.change();
        if (change == null) {
            return weather(experiment);
        }
        List<PlannedFault> faults = new ArrayList<>();
        Map<VariantKind, Fault> others = new LinkedHashMap<>();
        for (Change place : experiment.places()) {
            Map<VariantKind, Fault> here = AnswerFaults.of(experiment, place);
            here.entrySet().stream().limit(1).forEach(fault -> add(faults, experiment, place, fault));
            if (place.equals(change)) {
                others.putAll(here);
            }
        }
        others.entrySet().stream().skip(1).forEach(fault -> add(faults, experiment, change, fault));
        return faults;
    }

    /// A reset is drawn once a connection: of some twenty nearly surely one is hit. Of lost answers one in 25:
    /// more would break the usual limit of 5 % errors by itself, and say nothing of anybody. For the same reason
    /// the provider is gone for a fortieth of the usual 8 s only.
    private static List<PlannedFault> weather(Experiment experiment) {
        return switch (experiment.id()) {
            case "amendment.late" ->
                weather("latency", experiment, new Fault.Latency(Duration.ofMillis(150), Duration.ofMillis(50)), 1);
            case "amendment.reset" -> weather("reset", experiment, new Fault.ConnectionReset(), 0.4);
            case "amendment.lossy" ->
                weather(
                        "no-answer",
                        experiment,
                        new MessageFault.NoAnswer(Aim.all().each(25), true, true),
                        1);
            case "amendment.corrupted" ->
                weather(
                        "damaged",
                        experiment,
                        new MessageFault.CorruptBody(Aim.all(), MessageFault.Side.RESPONSE, BodyDamage.TRUNCATED),
                        0.2);
            case "amendment.node-lost" ->
                weather(
                        "gone",
                        experiment,
                        new LostNode(LostNode.PROVIDER, LostNode.Way.PARTITION, Duration.ofMillis(200)),
                        1);
            case "amendment.loaded" -> weather("load", experiment, new Fault.LoadSurge(2), 1);
            default -> List.of();
        };
    }

    private static List<PlannedFault> weather(String id, Experiment experiment, Fault fault, double share) {
        return List.of(new PlannedFault(id, experiment.question(), fault, share, null));
    }

    private void add(
            List<PlannedFault> faults, Experiment experiment, Change place, Map.Entry<VariantKind, Fault> made) {
        Fault fault = made.getValue();
        if (!known.add(fault)) {
            return;
        }
        boolean absent = made.getKey() == VariantKind.ABSENT;
        String question = absent && place.equals(experiment.change())
                ? experiment.question()
                : absent
                        ? "The same of '" + field(place) + "' in the answer to " + place.operation() + "."
                        : experiment.question() + " Here " + fault.description() + ".";
        String word = absent ? "missing" : made.getKey().word();
        if (fault instanceof MessageFault.OtherStatus status) {
            faults.add(new PlannedFault(named("status-" + status.status()), question, fault, 1, place.fingerprint()));
            return;
        }
        faults.add(new PlannedFault(id(word, place), question, fault, 1, place.fingerprint()));
    }

    private static String field(Change place) {
        return String.join(".", Objects.requireNonNull(place.subject()).path());
    }

    private String id(String word, Change place) {
        List<String> path = Objects.requireNonNull(place.subject()).path();
        String field = path.isEmpty()
                ? "body"
                : path.getLast().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return named(word + "-" + field);
    }

    private String named(String name) {
        return name + "-" + named.merge(name, 1, Integer::sum);
    }
}
