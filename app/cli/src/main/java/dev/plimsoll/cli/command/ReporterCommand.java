package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.Problem;

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

    abstract void act(Engine engine);
}
