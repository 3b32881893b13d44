package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.model.plan.Dependency;
import dev.plimsoll.model.plan.Dependency.Mode;
import dev.plimsoll.model.plan.ExperimentPlan;
import dev.plimsoll.model.plan.Rig;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads `NAME=MODE` and `NAME=replay:RUN`.
final class Dependencies {
    private Dependencies() {}

    /// The plan with other modes of its dependencies.
    static ExperimentPlan apply(List<String> wishes, ExperimentPlan plan) {
        ExperimentPlan changed = plan;
        for (String wish : wishes) {
            changed = apply(wish, changed);
        }
        return changed;
    }

    private static ExperimentPlan apply(String wish, ExperimentPlan plan) {
        String[] parts = wish.split("=", 2);
        if (parts.length < 2) {
            throw Mistake.of("--dependency takes a name and a mode, such as rates=double, not '" + wish + "'.");
        }
        Rig rig = plan.terms().rigged();
        List<Dependency> all = new ArrayList<>(rig.dependencies());
        int at = all.stream().map(Dependency::name).toList().indexOf(parts[0].strip());
        if (at < 0) {
            throw Mistake.of("The plan has no dependency '" + parts[0] + "'; it has "
                    + (all.isEmpty()
                            ? "none"
                            : all.stream().map(Dependency::name).toList())
                    + " (terms.rig.dependencies).");
        }
        String[] mode = parts[1].split(":", 2);
        all.set(at, in(all.get(at), mode[0], mode.length < 2 ? null : mode[1].strip()));
        return plan.withTerms(plan.terms().withRig(rig.withDependencies(all)));
    }

    private static Dependency in(Dependency dependency, String mode, @Nullable String recording) {
        return ProveOptions.read(() -> dependency.in(Mode.of(mode), recording));
    }
}
