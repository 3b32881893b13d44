package dev.plimsoll.model.plan.policy;

import static dev.plimsoll.model.plan.policy.PlanAction.*;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.plimsoll.model.plan.Lane;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a person is to the plans of a workspace, and what that lets them do. Everybody may read, and everybody may
/// stop a run; an administrator gets nothing beyond that and so has no way around a gate.
public enum Role {
    @JsonProperty("author")
    AUTHOR("author", null, DRAFT, REVISE, SUBMIT, COMMENT, SETTLE, ACKNOWLEDGE, DECIDE, WITHDRAW, REOPEN, ARCHIVE),
    @JsonProperty("security-reviewer")
    SECURITY_REVIEWER("security reviewer", Lane.SECURITY, reviewing()),
    @JsonProperty("reliability-reviewer")
    RELIABILITY_REVIEWER("reliability reviewer", Lane.RELIABILITY, reviewing()),
    @JsonProperty("product-reviewer")
    PRODUCT_REVIEWER("product reviewer", Lane.PRODUCT, reviewing()),
    @JsonProperty("operator")
    OPERATOR("operator", null, COMMENT, ACKNOWLEDGE, REHEARSE, RUN, DECIDE, BREAK_GLASS),
    @JsonProperty("observer")
    OBSERVER("observer", null, COMMENT),
    @JsonProperty("incident-lead")
    INCIDENT_LEAD("incident lead", null, COMMENT, ACKNOWLEDGE, LEAD_INCIDENT, DECIDE, BREAK_GLASS),
    @JsonProperty("auditor")
    AUDITOR("auditor", null, COMMENT, REVIEW_GLASS),
    @JsonProperty("administrator")
    ADMINISTRATOR("administrator", null);

    private final String title;
    private final @Nullable Lane lane;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable, and made here
    private final Set<PlanAction> may;

    Role(String title, @Nullable Lane lane, PlanAction... may) {
        this.title = title;
        this.lane = lane;
        EnumSet<PlanAction> all = EnumSet.of(READ, STOP);
        Collections.addAll(all, may);
        this.may = Collections.unmodifiableSet(all);
    }

    /// Reviewers differ in their lane only.
    private static PlanAction[] reviewing() {
        return new PlanAction[] {COMMENT, SETTLE, ACKNOWLEDGE, APPROVE, WAIVE, ALLOW, DECIDE, REVIEW_GLASS};
    }

    /// The role with this name, as people or files write it: `incident lead`, `incident-lead`.
    public static Optional<Role> named(String name) {
        String wanted = name.strip().replace('-', ' ');
        return Arrays.stream(values())
                .filter(role -> role.title.equalsIgnoreCase(wanted))
                .findFirst();
    }

    /// As people read it.
    public String title() {
        return title;
    }

    /// The point of view of a reviewer; null for the others.
    public @Nullable Lane lane() {
        return lane;
    }

    /// What it lets a person do, in every state and before every gate.
    public Set<PlanAction> may() {
        return may;
    }
}
