package dev.plimsoll.model.sandbox.provider;

import java.util.Map;

/// What goes back.
///
/// @param body not to be changed; empty for none
@SuppressWarnings("ArrayRecordComponent") // the octets of a message, not compared
public record ProviderReply(int status, Map<String, String> headers, byte[] body) {
    public ProviderReply {
        headers = Map.copyOf(headers);
    }
}
