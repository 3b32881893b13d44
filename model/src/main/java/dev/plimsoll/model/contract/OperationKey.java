package dev.plimsoll.model.contract;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Names an operation: method in upper case, and where it is found.
///
/// @param method HTTP method, or the action on a channel (`SEND`, `RECEIVE`) or on documents (`READ`, `WRITE`)
/// @param path a path template as the contract writes it, starting with `/`; for the others `webhook:` and its name,
///     `callback:` with its name, expression and owner, `channel:` and its address, or `documents:`
public record OperationKey(String method, String path) implements Comparable<OperationKey> {
    /// What sort of place an operation has.
    public enum Kind {
        PATH("/"),
        WEBHOOK("webhook:"),
        CALLBACK("callback:"),
        CHANNEL("channel:"),
        DOCUMENTS("documents:");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }

        private boolean names(String path) {
            return path.startsWith(prefix);
        }
    }

    private static final String MESSAGE = " message ";

    public OperationKey {
        method = method.toUpperCase(Locale.ROOT);
        if (kindOf(path) == null) {
            throw new IllegalArgumentException(
                    "a path template starts with '/' (other places with 'webhook:', 'callback:', 'channel:' or"
                            + " 'documents:'), not '"
                            + path + "'");
        }
    }

    /// A request that the provider sends to an address agreed elsewhere.
    public static OperationKey webhook(String method, String name) {
        return new OperationKey(method, Kind.WEBHOOK.prefix + name);
    }

    /// A request that the provider sends to an address that an earlier request named.
    ///
    /// @param expression where the address is found, for example `{$request.body#/url}`
    public static OperationKey callback(String method, String name, String expression, OperationKey owner) {
        return new OperationKey(method, Kind.CALLBACK.prefix + name + " to " + expression + " after " + owner);
    }

    /// Messages on a channel.
    ///
    /// @param action what the provider does there: `SEND` or `RECEIVE`
    public static OperationKey channel(String action, String address) {
        return channel(action, address, "");
    }

    /// One of the messages on a channel.
    ///
    /// @param message its name; empty for the only one
    public static OperationKey channel(String action, String address, String message) {
        return new OperationKey(action, Kind.CHANNEL.prefix + address + (message.isEmpty() ? "" : MESSAGE + message));
    }

    /// Documents that a schema describes which stands alone.
    ///
    /// @param action what the owner of the schema does with them: `READ` or `WRITE`
    public static OperationKey documents(String action) {
        return new OperationKey(action, Kind.DOCUMENTS.prefix + "all");
    }

    @JsonIgnore
    public Kind kind() {
        Kind kind = kindOf(path);
        if (kind == null) {
            throw new IllegalStateException("no kind of place: " + path);
        }
        return kind;
    }

    /// The path without the name of a channel's message.
    public String withoutMessage() {
        return path.split(MESSAGE, 2)[0];
    }

    private static @Nullable Kind kindOf(String path) {
        for (Kind kind : Kind.values()) {
            if (kind.names(path)) {
                return kind;
            }
        }
        return null;
    }

    @Override
    public int compareTo(OperationKey other) {
        int byPath = path.compareTo(other.path);
        return byPath != 0 ? byPath : method.compareTo(other.method);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
