package dev.plimsoll.model.chaos.misread;

import dev.plimsoll.model.contract.OperationKey;
import java.util.List;

/// One client's misreading of one operation.
///
/// @param id `wrong-unit POST /orders`
/// @param what what exactly it sends, in a few words
/// @param requests in the order in which they are sent
/// @param refused whether the contract refuses the requests for certain, so that taking one is wrong
/// @param sameEffect whether the last request repeats the first, so that it must not change anything more
/// @param statuses what the operation declares: `201`, `4XX`, `default`
/// @param usual a request that the contract allows, to see whether the provider has recovered
public record Misreading(
        String id,
        MisreadingClient client,
        OperationKey operation,
        String what,
        List<ClientRequest> requests,
        boolean refused,
        boolean sameEffect,
        List<String> statuses,
        ClientRequest usual) {
    public Misreading {
        requests = List.copyOf(requests);
        statuses = List.copyOf(statuses);
        if (requests.isEmpty()) {
            throw new IllegalArgumentException("the misreading " + id + " sends nothing");
        }
    }

    /// Whether the operation declares a status: by itself, by its range, or by `default`.
    public boolean isDeclared(int status) {
        String range = status / 100 + "XX";
        return statuses.stream()
                .anyMatch(each -> each.equals(String.valueOf(status))
                        || each.equalsIgnoreCase(range)
                        || (each.equals("default") && status >= 400));
    }
}
