package dev.plimsoll.model.learning.survival;

import dev.plimsoll.model.plan.PlanId;
import java.time.Instant;
import java.util.List;

/// A way to fail: it happened, it nearly did, or somebody thought of it.
///
/// @param id the record that tells of it: `I1`, `NM2`, `S3`
/// @param kind `incident`, `near miss` or `scenario`
/// @param known since when
/// @param plans the experiments that bring it about
public record Hazard(String id, String kind, String title, Instant known, List<PlanId> plans) {
    public Hazard {
        plans = plans.stream().distinct().toList();
    }
}
