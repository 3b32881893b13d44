package dev.plimsoll.cli.diff;

import static dev.plimsoll.cli.markup.HtmlText.escape;
import static dev.plimsoll.cli.markup.HtmlText.escapeBlock;

import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.model.contract.Origin;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.ChangeGroup;
import dev.plimsoll.model.contract.diff.Severity;
import dev.plimsoll.model.contract.diff.Witness;
import dev.plimsoll.model.json.Json;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One edit in the HTML page: both sides of the source beside each other, then why, witness, advice and places.
///
/// @param base text of the old version
/// @param revision text of the new version
/// @param tree the operations, by which the page filters
record HtmlChange(SourceText base, SourceText revision, HtmlTree tree) {
    private static final int LONGEST_WITNESS = 20_000;

    static String cssClass(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    String render(ChangeGroup group) {
        Change change = group.lead();
        String severity = change.isAccepted() ? "accepted" : cssClass(change.severity());
        boolean open = !change.isAccepted() && change.severity() != Severity.SAFE;
        Sides sides = Sides.of(base.around(change.base()), revision.around(change.revision()));
        return """
                <details class="change %1$s" data-severity="%1$s" data-direction="%2$s" data-operations="%3$s" id="c-%4$s"%5$s>
                <summary><b>%6$s</b> <code>%7$s</code> <span>%8$s</span> %9$s%10$s</summary>
                <div class="sides">
                %11$s%12$s</div>
                <dl>
                %13$s</dl>
                %14$s</details>
                """.formatted(
                        severity,
                        change.direction().name().toLowerCase(Locale.ROOT),
                        tree.numbers(group),
                        escape(group.root()),
                        open ? " open=\"open\"" : "",
                        change.isAccepted() ? "Accepted" : Headings.word(change.severity()),
                        escape(change.rule()),
                        escape((Headings.place(change) + " " + Headings.subject(change.subject())).strip()),
                        escape(change.what()),
                        reach(group),
                        side("Base", change.base(), sides.base()),
                        side("Revision", change.revision(), sides.revision()),
                        row("Why", change.why())
                                + row("Undecided", change.undecided())
                                + witness(change.witness())
                                + row("Advice", change.advice())
                                + row("Set", Headings.adjustment(change))
                                + row("Accepted", Headings.acceptance(change))
                                + row("Change", change.fingerprint()),
                        places(group));
    }

    private static String reach(ChangeGroup group) {
        int operations = group.operations().size();
        return operations < 2 ? "" : " <i>in " + Words.count(operations, "operation") + "</i>";
    }

    private static String places(ChangeGroup group) {
        List<ChangeGroup.Place> others = Headings.otherPlaces(group);
        if (others.isEmpty()) {
            return "";
        }
        StringBuilder list = new StringBuilder("<details class=\"places\"><summary>and "
                + Words.count(others.size(), "more place") + "</summary>\n<ul>\n");
        others.forEach(place ->
                list.append("<li>").append(escape(Headings.line(place))).append("</li>\n"));
        return list.append("</ul></details>\n").toString();
    }

    private static String side(String name, @Nullable Origin origin, List<SourceText.Line> excerpt) {
        StringBuilder lines = new StringBuilder();
        for (SourceText.Line line : excerpt) {
            lines.append(line.marked() ? "<mark>" : "<span>")
                    .append("<i>%5d</i> ".formatted(line.number()))
                    .append(escape(line.text()))
                    .append(line.marked() ? "</mark>\n" : "</span>\n");
        }
        String shown = lines.isEmpty() ? "" : "<pre tabindex=\"0\">" + lines + "</pre>";
        return "<section><h3>%s <small>%s</small></h3>%s</section>\n"
                .formatted(name, escape(Headings.position(origin)), shown);
    }

    private static String witness(@Nullable Witness witness) {
        if (witness == null) {
            return "";
        }
        String shown = switch (witness) {
            case Witness.Payload payload -> Json.pretty(payload.value());
            case Witness.Call call -> call(call);
        };
        return "<dt>Witness</dt><dd>%s<pre class=\"witness\" tabindex=\"0\">%s</pre></dd>\n"
                .formatted(
                        escape(Headings.outcome(witness)),
                        escapeBlock(Visible.shortened(shown, LONGEST_WITNESS).stripTrailing()));
    }

    private static String call(Witness.Call call) {
        StringBuilder text = new StringBuilder(call.method() + " " + call.target() + "\n");
        List.copyOf(call.headers().entrySet()).stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\n")
                .sorted()
                .forEach(text::append);
        JsonNode body = call.body();
        return body == null ? text.toString() : text + "\n" + Json.pretty(body);
    }

    private static String row(String label, @Nullable String value) {
        return value == null || value.isBlank() ? "" : "<dt>" + label + "</dt><dd>" + escape(value) + "</dd>\n";
    }
}
