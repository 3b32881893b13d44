package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.contract.consumer.deploy.Verification;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `plimsoll verifications`.
@Command(
        name = "verifications",
        description = {
            "Lists the results that 'plimsoll verify --save' kept: number, verdict, consumer, provider, moment.",
            "With a number it prints that result as JSON, with expected and actual of every difference."
        })
public final class VerificationsCommand implements Runnable {
    private final Desk desk;

    @Parameters(arity = "0..1", paramLabel = "NUMBER", description = "A result of the list.")
    private @Nullable Long number;

    public VerificationsCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        try (Engine engine = desk.door().open()) {
            if (number != null) {
                desk.terminal().print(engine.findVerifications().details(number));
                return;
            }
            List<Verification> all = engine.findVerifications().all();
            for (int at = 0; at < all.size(); at++) {
                Verification one = all.get(at);
                desk.terminal()
                        .say(Visible.line("%3d  %-12s  %s  %s"
                                .formatted(
                                        at + 1,
                                        one.verdict(),
                                        one.pair(),
                                        one.at().truncatedTo(ChronoUnit.SECONDS))));
            }
            if (all.isEmpty()) {
                desk.terminal().say("No result is saved. Save one with 'plimsoll verify --pact FILE … --save'.");
            }
        }
    }
}
