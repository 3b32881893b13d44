package dev.plimsoll.model.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an operation takes as its body.
public record RequestBody(boolean required, List<Payload> payloads, Origin origin) {
    public RequestBody {
        payloads = List.copyOf(payloads);
    }

    /// The payload of that media type; null where there is none.
    public @Nullable Payload payload(String mediaType) {
        return payloads.stream()
                .filter(payload -> payload.mediaType().equals(mediaType))
                .findFirst()
                .orElse(null);
    }
}
