package dev.plimsoll.model.regex;

/// A pattern has a part that an automaton has not: the answer about it stays open.
final class NotRegular extends Exception {
    private static final long serialVersionUID = 1L;

    NotRegular(String what) {
        super(what, null, false, false);
    }
}
