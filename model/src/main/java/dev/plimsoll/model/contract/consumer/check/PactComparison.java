package dev.plimsoll.model.contract.consumer.check;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.consumer.pact.Interaction;
import dev.plimsoll.model.contract.consumer.pact.Pact;
import dev.plimsoll.model.contract.diff.WitnessJudge;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Compares a pact with a contract without running anything: the contract has to take each request and to promise each
/// response. A response field that the pact reads and the contract leaves optional, or does not know, is a
/// disagreement.
public final class PactComparison {
    private final MessageNames names;

    public PactComparison() {
        this(MessageNames.NONE);
    }

    /// @param names which messages of the contract those of the pact are, where they do not say it themselves
    public PactComparison(MessageNames names) {
        this.names = names;
    }

    /// @param judge says whether a schema takes a value; new for each comparison
    public PactCheck compare(Pact pact, Contract contract, WitnessJudge judge) {
        List<InteractionCheck> checks = new ArrayList<>();
        pact.interactions().forEach(interaction -> checks.add(check(interaction, contract, judge)));
        List<String> notices = new ArrayList<>(pact.notices());
        notices.addAll(contract.notices());
        return new PactCheck(
                pact.consumer(), pact.provider(), pact.file(), pact.digest(), contract.summary(), checks, notices);
    }

    private InteractionCheck check(Interaction interaction, Contract contract, WitnessJudge judge) {
        Ledger ledger = new Ledger(interaction.place());
        OperationKey operation = switch (interaction) {
            case Interaction.Http http -> http(http, contract, judge, ledger);
            case Interaction.Message message -> new MessageCheck(contract, judge, names, ledger).check(message);
            case Interaction.SyncMessage exchange -> new MessageCheck(contract, judge, names, ledger).check(exchange);
        };
        return new InteractionCheck(
                interaction.description(),
                interaction.place().position(),
                operation,
                ledger.disagreements(),
                ledger.notes());
    }

    private @Nullable OperationKey http(Interaction.Http http, Contract contract, WitnessJudge judge, Ledger ledger) {
        String method = http.request().method() == null ? "GET" : http.request().method();
        String path = http.request().path() == null ? "/" : http.request().path();
        List<Route> routes = Route.of(contract, path);
        for (Route route : routes) {
            if (route.operation().key().method().equals(method)) {
                new RequestCheck(contract, judge, ledger).check(http, route);
                new ResponseCheck(contract, judge, ledger).check(http, route.operation());
                return route.operation().key();
            }
        }
        if (routes.isEmpty()) {
            return new PushCheck(contract, judge, ledger).check(http, method, path, names.of(http.description()));
        } else {
            String methods = routes.stream()
                    .map(route -> route.operation().key().method())
                    .distinct()
                    .collect(Collectors.joining(", "));
            ledger.wrong(
                    "request method",
                    "the pact sends " + method + " " + path + ", the contract has only " + methods + " there.",
                    List.of("request", "method"),
                    routes.getFirst().operation().pathOrigin());
        }
        return null;
    }
}
