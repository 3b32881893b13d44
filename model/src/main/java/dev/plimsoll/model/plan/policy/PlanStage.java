package dev.plimsoll.model.plan.policy;

/// Where a plan stands in its life.
public enum PlanStage {
    /// Its author works on it.
    DRAFT("Draft"),
    /// Reviewers read it.
    IN_REVIEW("In review"),
    /// As many have approved this exact content as its risk asks for.
    APPROVED("Approved"),
    /// Approved, and its rollback was tried in time.
    REHEARSED("Rehearsed"),
    /// A run of it goes on.
    RUNNING("Running"),
    /// A run of this content has ended.
    CONCLUDED("Concluded"),
    /// Put away, for good.
    ARCHIVED("Archived"),
    /// Given up; in the trash.
    WITHDRAWN("Withdrawn");

    private final String title;

    PlanStage(String title) {
        this.title = title;
    }

    /// As people read it.
    public String title() {
        return title;
    }
}
