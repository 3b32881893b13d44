package dev.plimsoll.model.contract.consumer.pact;

/// The matching rules of a message, by part.
///
/// @param path of a request's path, which is one value at the root; the same holds for status
public record MatchingRules(
        RuleSet path, RuleSet query, RuleSet header, RuleSet status, RuleSet body, RuleSet metadata) {
    /// No rules.
    public static final MatchingRules NONE =
            new MatchingRules(RuleSet.NONE, RuleSet.NONE, RuleSet.NONE, RuleSet.NONE, RuleSet.NONE, RuleSet.NONE);
}
