package dev.plimsoll.model.contract.consumer.check;

/// What is known of an interaction and a contract. Declared from good to bad.
public enum Verdict {
    /// The contract takes the request and promises the response.
    PASS,
    /// Something could not be decided, and nothing is wrong for certain.
    INCONCLUSIVE,
    /// The contract refuses the request or does not promise the response.
    FAIL
}
