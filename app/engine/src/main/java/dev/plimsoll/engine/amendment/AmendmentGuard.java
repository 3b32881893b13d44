package dev.plimsoll.engine.amendment;

import dev.plimsoll.engine.audit.KeepRefusals;
import dev.plimsoll.model.Refusal;
import dev.plimsoll.model.amendment.AmendmentEvent;
import dev.plimsoll.model.amendment.AmendmentRecord;
import dev.plimsoll.model.amendment.AmendmentState;
import dev.plimsoll.model.amendment.policy.AmendmentIntent;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.storage.Workspace;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The only way to change an amendment: asks the policy and stores the event. What it refuses is noted in the ledger;
/// what it allows the workspace notes there by itself.
public final class AmendmentGuard {
    private final Workspace workspace;
    private final FindAmendments find;
    private final AmendmentRules rules;
    private final KeepRefusals refusals;

    public AmendmentGuard(Workspace workspace, FindAmendments find, AmendmentRules rules, KeepRefusals refusals) {
        this.workspace = workspace;
        this.find = find;
        this.rules = rules;
        this.refusals = refusals;
    }

    AmendmentRules rules() {
        return rules;
    }

    /// @param sources contracts by their name; those that the amendment does not name are not kept
    AmendmentState draft(AmendmentRecord amendment, AmendmentIntent intent, Map<String, byte[]> sources) {
        refusals.require(
                rules.decideDraft(intent),
                attempt(intent, amendment.title(), ""),
                intent.by() + " may not draft an amendment.");
        keep(amendment, sources);
        return workspace.records().amendments().create(new AmendmentEvent.Drafted(intent.at(), intent.by(), amendment));
    }

    /// Keeps those of these contracts that the amendment names.
    void keep(AmendmentRecord amendment, Map<String, byte[]> sources) {
        Set<String> named = Set.copyOf(
                List.of(amendment.base().digest(), amendment.revision().digest()));
        sources.forEach((name, bytes) -> {
            if (named.contains(Json.sha256(bytes))) {
                workspace.contracts().keep(name, bytes);
            }
        });
    }

    /// Does what is intended with an amendment.
    ///
    /// @param seen what the person had before them; a newer content in the workspace is a conflict
    /// @throws Refusal if the policy does not allow it
    AmendmentState act(AmendmentState seen, AmendmentIntent intent, AmendmentEvent event) {
        AmendmentState present = require(seen, intent);
        return workspace.records().amendments().append(present, event);
    }

    /// The same with an event for the amendment that is superseded: both are stored, or neither.
    AmendmentState act(
            AmendmentState seen,
            AmendmentIntent intent,
            AmendmentEvent event,
            AmendmentState predecessor,
            AmendmentEvent superseded) {
        AmendmentState present = require(seen, intent);
        return workspace.records().amendments().append(present, event, predecessor, superseded);
    }

    private AmendmentState require(AmendmentState seen, AmendmentIntent intent) {
        AmendmentState stored = find.get(seen.id());
        // Somebody else's signature in between is no conflict; other content is, and the store says so.
        AmendmentState present = stored.amendment().equals(seen.amendment()) ? stored : seen;
        String subject = present.id()
                + (intent.party().isEmpty() ? "" : ", for " + intent.party())
                + (intent.gate().isEmpty() ? "" : ", " + intent.gate());
        refusals.require(
                rules.decide(present, intent),
                attempt(intent, subject, present.amendment().digest()),
                intent.by() + " may not " + intent.action().verb() + " amendment " + present.id() + " now.");
        return present;
    }

    private static KeepRefusals.Attempt attempt(AmendmentIntent intent, String subject, String before) {
        String action = "amendment " + intent.action().name().toLowerCase(Locale.ROOT);
        return new KeepRefusals.Attempt(intent.by(), action, subject, intent.reason(), before);
    }
}
