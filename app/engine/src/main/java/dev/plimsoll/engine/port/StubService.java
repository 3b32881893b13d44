package dev.plimsoll.engine.port;

import dev.plimsoll.model.contract.OperationKey;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A service that answers in place of the real provider.
public interface StubService {
    /// Where consumers reach the stubs.
    URI address();

    /// Replaces all stubs by these.
    ///
    /// @throws ServiceProblem if the service refuses or cannot be reached
    void serve(List<Stub> stubs);

    /// How many stubs there are, whoever made them.
    int standing();

    /// Removes all stubs.
    void clear();

    /// One operation and how it is answered.
    ///
    /// @param operation its path template matches any value of its parameters
    /// @param status the status of every answer
    /// @param mediaType the media type of the answer; null for none
    /// @param body the JSON body, or the text of another one; null for an empty one
    record Stub(
            OperationKey operation,
            int status,
            @Nullable String mediaType,
            @Nullable JsonNode body) {}
}
