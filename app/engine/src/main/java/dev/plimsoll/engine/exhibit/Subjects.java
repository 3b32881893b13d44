package dev.plimsoll.engine.exhibit;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.drill.DrillId;
import dev.plimsoll.model.learning.card.LearningId;
import dev.plimsoll.model.learning.incident.IncidentId;
import dev.plimsoll.model.run.RunId;
import dev.plimsoll.storage.Workspace;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The records that evidence may belong to.
final class Subjects {
    private static final Pattern NAME = Pattern.compile("(NM|R|I|D|L)([1-9][0-9]{0,8})");

    private final Workspace workspace;

    Subjects(Workspace workspace) {
        this.workspace = workspace;
    }

    /// The name of a record in its one form.
    ///
    /// @throws Problem if there is no such record, or nothing is attached to records of its kind
    String require(String text) {
        String name = text.strip().toUpperCase(Locale.ROOT);
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw new Problem(
                    "Evidence belongs to a run, an incident, a drill or a learning card, not to '" + text + "'.",
                    "Name one, for example R1, I1, D1 or L1.");
        }
        long number = Long.parseLong(matcher.group(2));
        boolean there = switch (matcher.group(1)) {
            case "R" -> workspace.runs().find(RunId.number(number)).isPresent();
            case "I" ->
                workspace.records().incidents().find(IncidentId.number(number)).isPresent();
            case "D" ->
                workspace.records().drills().find(DrillId.number(number)).isPresent();
            case "L" ->
                workspace.records().learnings().find(LearningId.number(number)).isPresent();
            default ->
                throw new Problem(
                        "Nothing is attached to a near miss: a file, and the account that attaches it, would tell who"
                                + " reported it.",
                        "Make a learning card of it, and attach the file there.");
        };
        if (!there) {
            throw new Problem(
                    "There is no " + name + " in " + workspace.place().name() + ".",
                    "List the records of the workspace, or name another workspace.");
        }
        return name;
    }
}
