package dev.plimsoll.model.contract;

import java.util.Locale;

/// Names an operation: HTTP method in upper case and path template as the contract writes it.
public record OperationKey(String method, String path) implements Comparable<OperationKey> {
    public OperationKey {
        method = method.toUpperCase(Locale.ROOT);
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("a path template starts with '/', not '" + path + "'");
        }
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
