package dev.plimsoll.model.plan.policy;

import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Ruling;
import java.util.List;
import java.util.Set;

/// What a ruling means for a form that is shown before anything is typed into it.
///
/// @param sensible whether there is any use in showing the form: not in another stage of the plan, and not where there
///     is nothing to do it to
/// @param bars the closed gates that keep the person from it, whatever they type
public record Offer(boolean sensible, List<Gate> bars) {
    private static final Set<String> SENSELESS = Set.of("Stage", "Named", "Deviation", "Glass");

    public Offer {
        bars = List.copyOf(bars);
    }

    /// The same for a ruling without a reason, which the form asks for.
    public static Offer of(Ruling ruling) {
        List<Gate> bars = ruling.closed().stream()
                .filter(gate -> !gate.name().equals("Reason"))
                .toList();
        return new Offer(bars.stream().noneMatch(gate -> SENSELESS.contains(gate.name())), bars);
    }
}
