package dev.plimsoll.model.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Base64;

/// A request to a dependency and its answer, as they were recorded. Secrets are not in it.
///
/// @param method of the request
/// @param target path and query; values of parameters that hold secrets are masked
/// @param requestDigest SHA-256 of the request's body, after secrets in it were masked
/// @param answer the whole answer in Base64, head and body byte for byte as they came, but for what was masked
/// @param masked how many secrets were taken out or masked
public record RecordedExchange(
        String method,
        String target,
        String requestDigest,
        String answer,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int masked) {
    /// What a request must have in common with it to get its answer.
    public String key() {
        return key(method, target, requestDigest);
    }

    /// The same of any request.
    public static String key(String method, String target, String requestDigest) {
        return method + " " + target + " " + requestDigest;
    }

    /// The answer as bytes.
    public byte[] bytes() {
        return Base64.getDecoder().decode(answer);
    }

    /// Method and target.
    public String line() {
        return method + " " + target;
    }
}
