package dev.plimsoll.engine.plan;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.chaos.Fault;
import dev.plimsoll.model.chaos.MessageFault;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.sandbox.synthetic.SyntheticAnswers;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which operations a drafted plan calls: those that its faults disturb, then those that the amendment touches,
/// then others of the revision, up to a number that a short run can still measure one by one, and one to damage.
final class OperationsInScope {
    private static final int MOST = 12;

    private OperationsInScope() {}

    static List<OperationKey> of(ContractDiff diff, List<PlannedFault> faults, Contract revision) {
        Set<OperationKey> offered =
                revision.operations().stream().map(Operation::key).collect(Collectors.toCollection(LinkedHashSet::new));
        if (offered.isEmpty()) {
            throw new Problem(
                    "The revision '" + revision.summary().name() + "' has no operation.",
                    "An experiment needs at least one to call.");
        }
        Stream<OperationKey> disturbed = faults.stream()
                .map(PlannedFault::fault)
                .map(Fault::target)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull);
        Stream<OperationKey> touched = diff.changes().stream()
                .map(Change::operation)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull);
        Set<OperationKey> needed =
                disturbed.filter(offered::contains).collect(Collectors.toCollection(LinkedHashSet::new));
        List<OperationKey> chosen = Stream.of(
                        needed.stream(),
                        Stream.concat(touched, offered.stream())
                                .filter(offered::contains)
                                .limit(Math.max(0, MOST - needed.size())))
                .flatMap(operations -> operations)
                .distinct()
                .toList();
        return Stream.concat(chosen.stream(), damageable(faults, chosen, revision))
                .toList();
    }

    /// One whose answers have a body, where damage is planned and nothing that is called has one: it would never bite.
    private static Stream<OperationKey> damageable(
            List<PlannedFault> faults, List<OperationKey> chosen, Contract revision) {
        List<OperationKey> able = revision.operations().stream()
                .filter(SyntheticAnswers::hasBody)
                .map(Operation::key)
                .toList();
        boolean isPlanned = faults.stream()
                .anyMatch(planned -> planned.fault() instanceof MessageFault.CorruptBody damage
                        && damage.side() == MessageFault.Side.RESPONSE);
        return isPlanned && chosen.stream().noneMatch(able::contains)
                ? able.stream().limit(1)
                : Stream.of();
    }
}
