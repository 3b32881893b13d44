package dev.plimsoll.model.contract.diff;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A concrete counterexample: something that one side allows and the other does not.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Witness.Payload.class, name = "payload"),
    @JsonSubTypes.Type(value = Witness.Call.class, name = "call")
})
public sealed interface Witness {
    /// A JSON value, checked by an independent validator to be valid on one side and invalid on the other.
    ///
    /// @param value the whole value: the payload, or the parameter's value
    /// @param brokenAt JSON Pointer into `value` to the part that the other side refuses; `""` for all of it
    /// @param validOn the side whose schema accepts the value
    /// @param refusal what the other side's schema refuses, in one sentence
    record Payload(JsonNode value, String brokenAt, Side validOn, String refusal) implements Witness {}

    /// A request that the base answers as described and the revision does not.
    ///
    /// @param method HTTP method
    /// @param target path with query, parameters filled in
    /// @param headers request headers that matter to the change
    /// @param body request body; null for none
    /// @param outcome what happens on the revision, in one sentence
    record Call(
            String method,
            String target,
            Map<String, String> headers,
            @Nullable JsonNode body,
            String outcome) implements Witness {
        public Call {
            headers = Map.copyOf(headers);
        }
    }
}
