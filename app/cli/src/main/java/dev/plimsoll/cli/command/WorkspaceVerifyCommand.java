package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.ExitCode;
import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.engine.workspace.VerifyWorkspace;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `plimsoll workspace verify`.
@Command(
        name = "verify",
        description = {
            "Reads every record, compares it with its digest and with the audit ledger, and names what is damaged.",
            "It finds what a disk or a careless hand did. Who changes records together with their digests is found by"
                    + " 'plimsoll audit verify --anchor FILE' only."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every record is what was saved", "1:something is damaged", "3:error"})
public final class WorkspaceVerifyCommand implements Callable<Integer> {
    private final Desk desk;
    private final VerifyWorkspace verify;

    public WorkspaceVerifyCommand(Desk desk, VerifyWorkspace verify) {
        this.desk = desk;
        this.verify = verify;
    }

    @Override
    public Integer call() {
        VerifyWorkspace.Result result = verify.verify(desk.door().place());
        result.findings().forEach(finding -> desk.terminal().say(Visible.line(finding)));
        String read = Words.count(result.records(), "record");
        if (result.whole()) {
            desk.terminal().say("The workspace is whole: " + read + " read, each is what was saved.");
            return ExitCode.DONE;
        }
        desk.terminal()
                .say("The workspace is DAMAGED: " + read + " read, "
                        + Words.count(result.findings().size(), "finding") + ".");
        return ExitCode.NEGATIVE;
    }
}
