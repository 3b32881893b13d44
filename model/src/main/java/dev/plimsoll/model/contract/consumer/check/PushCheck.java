package dev.plimsoll.model.contract.consumer.check;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.consumer.pact.Interaction;
import dev.plimsoll.model.contract.diff.WitnessJudge;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Whether a request that no path of a contract takes is one that the provider sends itself: a webhook or a callback.
final class PushCheck {
    private static final List<String> PATH = List.of("request", "path");

    private final Contract contract;
    private final WitnessJudge judge;
    private final Ledger ledger;

    PushCheck(Contract contract, WitnessJudge judge, Ledger ledger) {
        this.contract = contract;
        this.judge = judge;
        this.ledger = ledger;
    }

    /// The operation that it is; null where none is it without doubt, which is then noted.
    ///
    /// @param names what a person called it
    @Nullable
    OperationKey check(Interaction.Http http, String method, String path, List<String> names) {
        PushRoute found = PushRoute.find(contract, method, path, http.description(), names);
        Route route = found.route();
        if (route != null) {
            ledger.note("It is held against " + route.operation().key()
                    + ", a request that the provider of the contract sends.");
            new RequestCheck(contract, judge, ledger).check(http, route);
            new ResponseCheck(contract, judge, ledger).check(http, route.operation());
            return route.operation().key();
        }
        List<Operation> possible = isBelowKnownPath(path)
                ? List.of()
                : found.doubtful().stream().filter(one -> mayBe(http, one)).toList();
        if (possible.isEmpty()) {
            ledger.wrong("request path", "the contract has no path for " + path + ".", PATH, null);
        } else {
            ledger.undecided(
                    "request path",
                    "the contract has no path for " + path + ", and whether it is a request that the provider sends"
                            + " cannot be told from it. Name it with --message '" + http.description()
                            + "=NAME'; the provider sends: " + MessageRoute.listed(possible) + ".",
                    PATH,
                    possible.getFirst().pathOrigin());
        }
        return null;
    }

    /// Whether nothing in the request speaks against it.
    private boolean mayBe(Interaction.Http http, Operation operation) {
        Ledger trial = new Ledger(http.place());
        new RequestCheck(contract, judge, trial).check(http, new Route(operation, Map.of()));
        return trial.disagreements().stream().allMatch(Disagreement::undecided);
    }

    /// Whether paths of the contract begin with the same segment: then it is one of them written wrongly.
    private boolean isBelowKnownPath(String path) {
        String first = first(path);
        return contract.operations().stream()
                .anyMatch(operation -> first(operation.key().path()).equals(first));
    }

    private static String first(String path) {
        String[] segments = path.split("/", 3);
        return segments.length < 2 ? path : segments[1];
    }
}
