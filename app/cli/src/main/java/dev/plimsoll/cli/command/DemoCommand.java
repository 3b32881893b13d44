package dev.plimsoll.cli.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `plimsoll demo`.
@Command(
        name = "demo",
        description = {
            "Tells the whole story on the sample: diff, approval, run, report, evidence.",
            "Its verdict is FAIL by design: one of its two consumers relies on a field that goes missing."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the story was told to its end, whatever the verdict", "3:error"})
public final class DemoCommand implements Runnable {
    private final Desk desk;

    @Option(
            names = "--headless",
            paramLabel = "OUT",
            description = "Without a window; leaves report, evidence, SHA256SUMS and the workspace in this folder.")
    private @Nullable Path out;

    @Option(names = "--seed", paramLabel = "NUMBER", description = "Seed of the run. Default: the sample's own.")
    private @Nullable Long seed;

    public DemoCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void run() {
        if (out == null) {
            desk.terminal()
                    .say("Start the window with 'plimsoll-desktop' and press Open sample;"
                            + " without a window, call 'plimsoll demo --headless OUT'.");
        } else {
            new HeadlessDemo(desk, out, seed).tell();
        }
    }
}
