package dev.plimsoll.model.contract.inventory;

import dev.plimsoll.model.contract.OperationKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One operation of a contract.
///
/// @param operationId null where there is none
/// @param sunset the text of `x-sunset`; null where there is none
/// @param stability the text of `x-stability-level`; null where there is none
/// @param security the ways in, each as `scheme (scope, scope) and scheme`; any will do; empty for none needed
/// @param owner null where nobody is named
/// @param tests how many tests name the operation
/// @param lastResult what the last file of results that covers the operation says
/// @param consumers who relies on it by a pact, sorted; a pact is a demand and no test that passed
public record InventoryRow(
        OperationKey operation,
        @Nullable String operationId,
        List<String> tags,
        boolean deprecated,
        @Nullable String sunset,
        @Nullable String stability,
        List<String> security,
        List<String> requestMediaTypes,
        List<String> responseMediaTypes,
        Criticality criticality,
        @Nullable String owner,
        int tests,
        LastResult lastResult,
        List<String> consumers) {
    /// What is known from tests.
    public enum LastResult {
        NOT_COVERED("not covered"),
        PASSED("passed"),
        FAILED("failed");

        private final String word;

        LastResult(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public InventoryRow {
        tags = List.copyOf(tags);
        security = List.copyOf(security);
        requestMediaTypes = List.copyOf(requestMediaTypes);
        responseMediaTypes = List.copyOf(responseMediaTypes);
        consumers = List.copyOf(consumers);
    }

    /// Whether a release has to wait for it: critical, and no test that passed says that it works.
    public boolean holdsUp() {
        return criticality == Criticality.CRITICAL && lastResult != LastResult.PASSED;
    }
}
