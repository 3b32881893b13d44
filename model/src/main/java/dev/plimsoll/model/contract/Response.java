package dev.plimsoll.model.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an operation answers with one status.
///
/// @param status as written: `200`, `4XX`, `default`
public record Response(
        String status, List<Payload> payloads, List<Parameter> headers, List<Link> links, Origin origin) {
    public Response {
        payloads = List.copyOf(payloads);
        headers = List.copyOf(headers);
        links = List.copyOf(links);
    }

    /// The payload of that media type; null where there is none.
    public @Nullable Payload payload(String mediaType) {
        return payloads.stream()
                .filter(payload -> payload.mediaType().equals(mediaType))
                .findFirst()
                .orElse(null);
    }

    /// Whether the status says that the call succeeded.
    public boolean isSuccess() {
        return status.startsWith("2");
    }
}
