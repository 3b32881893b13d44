package dev.plimsoll.cli.command;

import dev.plimsoll.cli.workspace.GlobalOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `plimsoll` itself: only holds its subcommands.
@Command(
        name = "plimsoll",
        description = "Changes API contracts safely: diff, plan, run under chaos, report.",
        footerHeading = "%nThe main job, from a pair of contracts to a report:%n",
        footer = {
            "  plimsoll diff orders-v1.yaml orders-v2.yaml",
            "  plimsoll plan new orders-v1.yaml orders-v2.yaml",
            "  plimsoll plan check P1",
            "  plimsoll plan approve P1 --as grace",
            "  plimsoll run P1",
            "  plimsoll report R1 --format pdf"
        },
        exitCodeListHeading = "%nExit codes of every command:%n",
        exitCodeList = {
            "0:done",
            "1:diff is breaking, verdict is FAIL, or a file is not as it was",
            "2:diff is risky or undecided only, or verdict is INCONCLUSIVE or INVALID",
            "3:error: bad argument, bad file, or a failure of Plimsoll",
            "4:a gate refused"
        })
public final class RootCommand implements Runnable {
    @Mixin
    private final GlobalOptions options;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the field before it runs the command
    public RootCommand(GlobalOptions options) {
        this.options = options;
    }

    public GlobalOptions options() {
        return options;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command; see the list with 'plimsoll --help'.");
    }
}
