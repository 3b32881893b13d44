package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.nearmiss.NearMisses;
import dev.plimsoll.model.Problem;
import dev.plimsoll.model.Refusal;
import dev.plimsoll.model.plan.Person;
import java.util.List;
import java.util.stream.Collectors;

/// A command of somebody who is not to be known: it leaves no line in the log of the workspace, not even about its own
/// failure.
abstract class ReporterCommand implements Runnable {
    final Desk desk;

    ReporterCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public final void run() {
        try (Engine engine = desk.door().openUnlogged()) {
            act(engine);
        } catch (Mistake | Problem told) {
            throw told; // said to the person, and kept nowhere
        } catch (RuntimeException unexpected) {
            throw Mistake.of("Plimsoll failed unexpectedly: " + unexpected
                    + ". Nothing of it was logged, so that nobody can see who was here.");
        }
    }

    /// Refuses texts that may tell who wrote them, until their writer means them as they are.
    ///
    /// @param writer whose own name is looked for too; kept nowhere
    static void requireUntelling(Engine engine, List<String> texts, Person writer) {
        List<NearMisses.Telling> telling = engine.nearMisses().tellingWords(texts, writer);
        if (!telling.isEmpty()) {
            String words = telling.stream()
                    .map(one -> "'" + one.words() + "' (" + one.advice() + ")")
                    .collect(Collectors.joining(", "));
            throw new Refusal(
                    "This may tell who you are, and nothing was kept: " + words + ".",
                    "Write it without, or say --as-written when you mean it so.");
        }
    }

    abstract void act(Engine engine);
}
