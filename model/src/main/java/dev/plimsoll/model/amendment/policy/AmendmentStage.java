package dev.plimsoll.model.amendment.policy;

import java.util.Set;

/// Where an amendment stands in its life.
public enum AmendmentStage {
    /// Its author works on it.
    DRAFT("Draft", "complete it and submit it for review"),
    /// The parties read it.
    IN_REVIEW("In review", "it waits for its signatures"),
    /// Every party has signed this exact content.
    APPROVED("Approved", "it waits for its day and is put into effect with 'amendment effect'"),
    /// It holds.
    EFFECTIVE("Effective", "draft another that supersedes it"),
    /// Another holds in its place.
    SUPERSEDED("Superseded", "draft another amendment"),
    /// Given up.
    WITHDRAWN("Withdrawn", "draft another amendment, or take it up again with 'trash restore'");

    private final String title;
    private final String way;

    AmendmentStage(String title, String way) {
        this.title = title;
        this.way = way;
    }

    /// As people read it.
    public String title() {
        return title;
    }

    /// How it goes on from here.
    String way() {
        return way;
    }

    /// Whether an action can happen in this stage; somebody may still be barred from it.
    public boolean lets(AmendmentAction action) {
        return of(action).contains(this);
    }

    /// The stages in which an action can happen.
    static Set<AmendmentStage> of(AmendmentAction action) {
        return switch (action) {
            case DRAFT, SUBMIT -> Set.of(DRAFT);
            case SIGN -> Set.of(IN_REVIEW);
            case EFFECT -> Set.of(IN_REVIEW, APPROVED);
            case REOPEN -> Set.of(WITHDRAWN);
            case REVISE, WAIVE, WITHDRAW -> Set.of(DRAFT, IN_REVIEW, APPROVED);
        };
    }
}
