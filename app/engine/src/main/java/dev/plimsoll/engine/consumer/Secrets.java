package dev.plimsoll.engine.consumer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Headers whose values nobody may see, such as `Authorization`.
///
/// @param headers values by name
public record Secrets(Map<String, String> headers) {
    private static final int SHORTEST = 4;

    /// None.
    public static final Secrets NONE = new Secrets(Map.of());

    public Secrets {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /// The text without the secrets: a provider may send them back. A scheme such as `Bearer` may stay, what follows
    /// it not.
    String hide(String text) {
        String hidden = text;
        for (String value : headers.values()) {
            String bare = value.substring(value.lastIndexOf(' ') + 1);
            for (String secret : new String[] {value, bare}) {
                // a shorter one would hide parts of ordinary words
                hidden = secret.length() < SHORTEST ? hidden : hidden.replace(secret, "(hidden)");
            }
        }
        return hidden;
    }

    /// Names only.
    @Override
    public String toString() {
        return "Secrets" + headers.keySet();
    }
}
