package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.Response;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which response of an operation describes a status: the status itself, else its range, else `default`. A `default`
/// beside a success status describes failures only, as documents use it.
final class Statuses {
    private Statuses() {}

    /// The response that describes a status of the other version; null where none does.
    static @Nullable Response describing(Operation operation, String status) {
        for (Response response : operation.responses()) {
            if (response.status().equalsIgnoreCase(status)) {
                return response;
            }
        }
        if (!status.equals("default")) {
            String range = status.substring(0, 1) + "XX";
            for (Response response : operation.responses()) {
                if (response.status().toUpperCase(Locale.ROOT).equals(range)) {
                    return response;
                }
            }
        }
        Response rest = operation.response("default");
        boolean failuresOnly = operation.responses().stream().anyMatch(Response::isSuccess);
        return status.startsWith("2") && failuresOnly ? null : rest;
    }

    /// Whether a response stands for several statuses.
    static boolean isRange(Response response) {
        return !response.status().matches("[1-5][0-9][0-9]");
    }
}
