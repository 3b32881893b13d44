package dev.plimsoll.cli.command;

import dev.plimsoll.cli.drill.DrillText;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.drill.Drill;
import dev.plimsoll.model.drill.DrillState;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.plan.Person;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/// `plimsoll drill new`.
@Command(name = "new", description = "Plans a drill: who plays, what comes without warning, until when it is due.")
public final class DrillNewCommand implements Runnable {
    private final Desk desk;

    @Mixin
    private final DrillOptions options = new DrillOptions();

    @Option(names = "--as", paramLabel = "ACCOUNT", description = "Who plans it. Default: your account.")
    private @Nullable Person account;

    public DrillNewCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        Person by = account == null ? desk.me() : account;
        ObjectNode blank = Json.mapper().createObjectNode().put("owner", by.account());
        Drill drill = options.applied(blank);
        try (Engine engine = desk.door().open()) {
            DrillState state = engine.drills().plan(drill, by);
            desk.terminal()
                    .print(DrillText.show(
                            state,
                            by,
                            engine.drills().elapsed(state),
                            engine.drills().actions(state.id())));
        }
    }
}
