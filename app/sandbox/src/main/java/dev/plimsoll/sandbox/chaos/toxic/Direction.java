package dev.plimsoll.sandbox.chaos.toxic;

/// Which way bytes flow: `UPSTREAM` from the client to the service behind the proxy, `DOWNSTREAM` back.
public enum Direction {
    UPSTREAM,
    DOWNSTREAM
}
