package dev.plimsoll.model.contract.consumer.impact;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.consumer.check.ContractAnswers;
import dev.plimsoll.model.contract.consumer.graph.Consumption;
import dev.plimsoll.model.contract.consumer.graph.DeclaredUse;
import dev.plimsoll.model.contract.consumer.use.OperationShape;
import dev.plimsoll.model.contract.consumer.use.RoutedUse;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.contract.diff.Severity;
import dev.plimsoll.model.contract.diff.WitnessJudge;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Says of every change of an amendment which consumers it hits, directly or through other services, which are proved
/// unaffected, and which are unproven. The same inputs give the same answer. For one analysis, one thread.
public final class ImpactAnalysis {
    private final Contract base;
    private final Contract revision;
    private final WitnessJudge judge;
    private final Landscape landscape;
    private final ContractAnswers answers = new ContractAnswers();
    private final TreeMap<String, List<RoutedUse>> files = new TreeMap<>();
    private final Set<String> notices = new LinkedHashSet<>();

    /// @param judge says whether a schema takes a value; new for each analysis
    public ImpactAnalysis(Contract base, Contract revision, WitnessJudge judge, Landscape landscape) {
        this.base = base;
        this.revision = revision;
        this.judge = judge;
        this.landscape = landscape;
        for (String consumer : landscape.consumersOf(landscape.provider())) {
            List<RoutedUse> routed = landscape.uses(consumer, landscape.provider()).stream()
                    .map(use -> RoutedUse.of(use, base))
                    .toList();
            routed.forEach(use -> notices.addAll(use.notices()));
            files.put(consumer, routed);
            strangers(consumer);
        }
    }

    /// @param diff of the two contracts; changes that are safe concern nobody, but for operations that go as announced
    public Impact analyse(ContractDiff diff) {
        List<ChangeImpact> changes = new ArrayList<>();
        for (Change change : diff.changes()) {
            Question question = new Question(change, base, revision, judge, answers);
            if (change.severity() != Severity.SAFE || question.removesOperation()) {
                changes.add(new ChangeImpact(change, consumers(question)));
            }
        }
        return new Impact(landscape.provider(), List.copyOf(files.keySet()), changes, List.copyOf(notices));
    }

    private List<ConsumerImpact> consumers(Question question) {
        List<ConsumerImpact> direct = new ArrayList<>();
        files.forEach((consumer, routed) -> direct.add(direct(question, consumer, routed)));
        Collection<ConsumerImpact> indirect = IndirectImpact.of(
                question.change(), direct.stream().filter(ConsumerImpact::isHit).toList(), landscape);
        Set<String> reached = indirect.stream().map(ConsumerImpact::consumer).collect(Collectors.toSet());
        List<ConsumerImpact> all = new ArrayList<>(indirect);
        direct.stream().filter(impact -> !reached.contains(impact.consumer())).forEach(all::add);
        return all;
    }

    private ConsumerImpact direct(Question question, String consumer, List<RoutedUse> routed) {
        SourceImpact source = new SourceImpact(question);
        List<Finding> said =
                concerned(question, routed).stream().map(source::of).toList();
        List<Consumption> declared = landscape.declared(consumer, landscape.provider());
        Finding finding = Weighing.of(said, declared.isEmpty() ? null : DeclaredImpact.of(question.change(), declared));
        return new ConsumerImpact(
                consumer,
                landscape.standing(consumer),
                finding.outcome(),
                finding.use(),
                List.of(),
                finding.reason(),
                finding.evidence());
    }

    /// Of messages, and of calls that the provider starts, only files speak that have messages, if there are any.
    private static List<RoutedUse> concerned(Question question, List<RoutedUse> routed) {
        OperationKey operation = question.change().operation();
        if (operation == null || operation.kind() == OperationKey.Kind.PATH) {
            return routed;
        }
        List<RoutedUse> speaking =
                routed.stream().filter(use -> !use.use().messages().isEmpty()).toList();
        return speaking.isEmpty() ? routed : speaking;
    }

    /// Declarations about operations that the contract does not have are told, since they would never count.
    private void strangers(String consumer) {
        Set<OperationShape> known = base.operations().stream()
                .map(operation -> OperationShape.of(operation.key()))
                .collect(Collectors.toSet());
        for (Consumption use : landscape.declared(consumer, landscape.provider())) {
            for (DeclaredUse declared : use.operations()) {
                if (!known.contains(declared.shape())) {
                    notices.add(declared.position() + ": " + consumer + " is declared to use " + declared.operation()
                            + ", which the contract does not have.");
                }
            }
        }
    }
}
