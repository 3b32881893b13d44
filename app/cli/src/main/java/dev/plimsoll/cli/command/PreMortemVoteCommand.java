package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.model.premortem.Score;
import dev.plimsoll.model.premortem.SessionId;
import dev.plimsoll.model.premortem.SessionState;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `plimsoll premortem vote`.
@Command(
        name = "vote",
        description = {
            "Votes once with the slip that you drew: each risk as NUMBER=LIKELIHOOD,IMPACT, both 1 to 5.",
            "Neither your name nor the time of day is kept."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "3:error", "4:the vote is not open, or this slip has voted"})
public final class PreMortemVoteCommand extends ReporterCommand {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,4})=([0-9]),([0-9])");

    private final InputStream in;

    @Parameters(index = "0", paramLabel = "SESSION", description = "For example PM1.")
    private SessionId id;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "SCORE", description = "For example 1=4,5.")
    private List<String> scores = new ArrayList<>();

    @Mixin
    private final ReceiptOption slip = new ReceiptOption();

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public PreMortemVoteCommand(Desk desk, InputStream in) {
        super(desk);
        this.in = in;
    }

    @Override
    void act(Engine engine) {
        SessionState after = engine.preMortems().vote(engine.preMortems().get(id), slip.read(in), scored());
        desk.terminal()
                .say("Your ballot counts. Slips left: " + after.openSlips().size() + ".");
    }

    private Map<Integer, Score> scored() {
        Map<Integer, Score> all = new TreeMap<>();
        for (String text : scores) {
            Matcher form = FORM.matcher(text);
            if (!form.matches()) {
                throw Mistake.of(
                        "A score is written 1=4,5 for likelihood 4 and impact 5 of risk 1, not '" + text + "'.");
            }
            try {
                Score score = new Score(Integer.parseInt(form.group(2)), Integer.parseInt(form.group(3)));
                if (all.put(Integer.valueOf(form.group(1)), score) != null) {
                    throw Mistake.of("Risk " + form.group(1) + " is scored twice.");
                }
            } catch (IllegalArgumentException wrong) {
                throw Mistake.of("In '" + text + "': " + wrong.getMessage() + ".");
            }
        }
        return all;
    }
}
