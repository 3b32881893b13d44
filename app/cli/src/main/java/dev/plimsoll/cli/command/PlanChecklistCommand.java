package dev.plimsoll.cli.command;

import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.plan.Lane;
import java.util.List;
import picocli.CommandLine.Command;

/// `plimsoll plan checklist`.
@Command(
        name = "checklist",
        description = {
            "Lists what a reviewer of each lane looks at; 'plan approve --lane LANE --checked NUMBER' ticks it.",
            "A team writes its own lists beside its people."
        })
public final class PlanChecklistCommand implements Runnable {
    private final Desk desk;

    public PlanChecklistCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        try (Engine engine = desk.door().open()) {
            for (Lane lane : Lane.values()) {
                desk.terminal().say(lane.word());
                List<String> items = engine.planRules().policy().people().checklist(lane);
                for (int i = 0; i < items.size(); i++) {
                    desk.terminal().say("  " + (i + 1) + ". " + items.get(i));
                }
            }
        }
    }
}
