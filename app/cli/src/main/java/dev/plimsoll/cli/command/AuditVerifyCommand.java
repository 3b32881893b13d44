package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.ExitCode;
import dev.plimsoll.cli.terminal.Terminal;
import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.audit.AuditFinding;
import dev.plimsoll.model.audit.AuditResult;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll audit verify`.
@Command(
        name = "verify",
        description = "Checks that no entry of the ledger was changed, left out, put in or moved.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the ledger is as it was written", "1:it is not", "3:error"})
public final class AuditVerifyCommand implements Callable<Integer> {
    private final Desk desk;

    @Option(
            names = "--anchor",
            paramLabel = "FILE",
            description =
                    "An anchor that was kept elsewhere: shows whether the end was cut off or the whole was replaced."
                            + " May be repeated.")
    private List<Path> anchors = List.of();

    public AuditVerifyCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (Engine engine = desk.door().open()) {
            AuditResult result = engine.verifyLedger().verify(anchors);
            tell(desk.terminal(), result);
            return result.intact() ? ExitCode.DONE : ExitCode.NEGATIVE;
        }
    }

    private void tell(Terminal terminal, AuditResult result) {
        for (AuditFinding finding : result.findings()) {
            terminal.say(Visible.line(finding.sentence()));
        }
        if (result.more() > 0) {
            terminal.say("And " + result.more() + " more like these.");
        }
        if (!result.setBack().isEmpty()) {
            terminal.say(
                    "The clock was set back before entry " + result.setBack().getFirst()
                            + (result.setBack().size() > 1 ? " and later ones" : "") + ". That is no damage.");
        }
        String compared = "%d entries, %d checkpoints, %d anchors; root %s"
                .formatted(result.entries(), result.checkpoints(), result.anchors(), result.root());
        if (!result.intact()) {
            terminal.say("The ledger is NOT as it was written: " + compared + ".");
            return;
        }
        terminal.say("The ledger is as it was written: " + compared + ".");
        if (anchors.isEmpty()) {
            terminal.say("Without an anchor kept elsewhere this does not show whether it was replaced as a whole.");
        }
    }
}
