package dev.plimsoll.model.evidence;

/// What a run says about its hypothesis. Only PASS promotes.
public enum Verdict {
    /// Every signal met its success condition under every fault, and every consumer kept working.
    PASS,
    /// The hypothesis is refuted: a condition was broken or a consumer stopped working.
    FAIL,
    /// The run ended before it could tell, or a signal stayed in its grey zone.
    INCONCLUSIVE,
    /// Plimsoll or its environment failed; nothing is said about the service.
    ERROR,
    /// The run does not count: no data, a fault that did not bite, or a generator that fell behind.
    INVALID
}
