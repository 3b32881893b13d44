package dev.plimsoll.model.run;

import dev.plimsoll.model.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// What lets one run, and nobody else, disturb one route with the faults of its plan until a moment. A chaos service
/// that has the key asks for it; to take a fault away needs none.
///
/// @param run whose it is
/// @param route the only one it is for, with those that begin with its name and [#BRANCH]
/// @param faults the only ones it is for, by their ids
/// @param until from then on it is worth nothing
public record RunCredential(String run, String route, List<String> faults, Instant until) {
    /// The header of a call that carries [#token(byte\[\])].
    public static final String HEADER = "X-Plimsoll-Run";

    /// Between the name of a run's route and that of a dependency's route of the same run.
    public static final String BRANCH = ".";

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int LONGEST_TOKEN = 64 * 1024;

    public RunCredential {
        faults = List.copyOf(faults);
    }

    /// A new key.
    ///
    /// @param random one that nobody can foresee
    public static byte[] key(RandomGenerator random) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return key;
    }

    /// Its contents and their HMAC-SHA256 (RFC 2104) under the key, both in Base64 for URLs, with a dot between them.
    ///
    /// @param key known to the service and to whoever starts runs
    public String token(byte[] key) {
        byte[] body = Json.canonical(this).getBytes(StandardCharsets.UTF_8);
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        return encoder.encodeToString(body) + "." + encoder.encodeToString(mac(body, key));
    }

    /// Reads a token.
    ///
    /// @return null when it was not made with this key, or is no token at all
    public static @Nullable RunCredential read(String token, byte[] key) {
        int dot = token.indexOf('.');
        if (dot < 0 || token.length() > LONGEST_TOKEN) {
            return null;
        }
        try {
            byte[] body = Base64.getUrlDecoder().decode(token.substring(0, dot));
            byte[] mac = Base64.getUrlDecoder().decode(token.substring(dot + 1));
            return MessageDigest.isEqual(mac, mac(body, key))
                    ? Json.read(new String(body, StandardCharsets.UTF_8), RunCredential.class)
                    : null;
        } catch (IllegalArgumentException | JacksonException _) {
            return null; // as a token of somebody else
        }
    }

    private static byte[] mac(byte[] body, byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(body);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, missing);
        }
    }

    /// Why it does not let its run do something now, as a sentence without its end; null when it does.
    ///
    /// @param fault the fault that is set or changed; null when it is about the route itself
    public @Nullable String refusal(String wanted, @Nullable String fault, Instant now) {
        if (!now.isBefore(until)) {
            return "the credential of run " + run + " ended at " + until;
        }
        if (!wanted.equals(route) && !wanted.startsWith(route + BRANCH)) {
            return "the credential of run " + run + " is for the route " + route + ", not for " + wanted;
        }
        return fault == null || faults.contains(fault)
                ? null
                : "the credential of run " + run + " is for the faults " + String.join(", ", faults) + ", not for "
                        + fault;
    }
}
