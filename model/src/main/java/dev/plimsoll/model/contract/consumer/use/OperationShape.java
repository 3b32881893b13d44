package dev.plimsoll.model.contract.consumer.use;

import dev.plimsoll.model.contract.OperationKey;
import java.util.Locale;

/// An operation without the names of its path parameters, so that `GET /orders/{id}` and `GET /orders/{orderId}` are
/// one.
///
/// @param method in upper case
/// @param path with `{}` for every parameter
public record OperationShape(String method, String path) {
    public static OperationShape of(OperationKey key) {
        return new OperationShape(key.method(), shape(key.path()));
    }

    /// Reads `GET /orders/{id}`.
    ///
    /// @throws IllegalArgumentException if the text is no method and path
    public static OperationShape of(String text) {
        String[] words = text.strip().split("\\s+", 2);
        if (words.length < 2 || !words[0].matches("[A-Za-z]+") || !words[1].startsWith("/")) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no operation; write method and path, for example GET /orders/{id}");
        }
        return new OperationShape(words[0].toUpperCase(Locale.ROOT), shape(words[1]));
    }

    /// Whether a request with that method and path is one of the operation; the path may start with that of a server.
    public boolean isReachedBy(String calledMethod, String calledPath) {
        String[] wanted = path.split("/", -1);
        String[] called = calledPath.split("/", -1);
        int skipped = called.length - wanted.length;
        if (!method.equals(calledMethod) || skipped < 0) {
            return false;
        }
        for (int i = 1; i < wanted.length; i++) {
            boolean open = wanted[i].contains("{}") && !called[i + skipped].isEmpty();
            if (!open && !wanted[i].equals(called[i + skipped])) {
                return false;
            }
        }
        return true;
    }

    private static String shape(String template) {
        String plain = template.replaceAll("\\{[^{}/]*}", "{}");
        return plain.length() > 1 && plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
