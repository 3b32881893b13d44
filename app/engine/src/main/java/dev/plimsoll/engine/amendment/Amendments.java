package dev.plimsoll.engine.amendment;

import dev.plimsoll.engine.compare.CompareContracts;

/// The use cases about amendments, in one place.
public final class Amendments {
    private final FindAmendments find;
    private final AmendmentRules rules;
    private final DraftAmendment draft;
    private final CarryAmendment carry;

    public Amendments(FindAmendments find, AmendmentRules rules, AmendmentGuard guard, CompareContracts compare) {
        this.find = find;
        this.rules = rules;
        this.draft = new DraftAmendment(guard, compare);
        this.carry = new CarryAmendment(guard, find);
    }

    public FindAmendments find() {
        return find;
    }

    /// What may be done with amendments, by whom, and why not.
    public AmendmentRules rules() {
        return rules;
    }

    public DraftAmendment draft() {
        return draft;
    }

    public CarryAmendment carry() {
        return carry;
    }
}
