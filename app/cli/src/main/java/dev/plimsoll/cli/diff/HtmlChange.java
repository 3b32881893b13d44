package dev.plimsoll.cli.diff;

import static dev.plimsoll.cli.diff.HtmlText.escape;
import static dev.plimsoll.cli.diff.HtmlText.escapeBlock;

import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.model.contract.Origin;
import dev.plimsoll.model.contract.diff.Change;
import dev.plimsoll.model.contract.diff.Severity;
import dev.plimsoll.model.contract.diff.Witness;
import dev.plimsoll.model.json.Json;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One change in the HTML page: both sides of the source beside each other, then why, witness and advice.
///
/// @param base text of the old version
/// @param revision text of the new version
record HtmlChange(SourceText base, SourceText revision) {
    private static final int LONGEST_WITNESS = 20_000;

    static String cssClass(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    String render(Change change) {
        return """
                <details class="change %1$s" data-severity="%1$s" id="c-%2$s"%3$s>
                <summary><b>%4$s</b> <code>%5$s</code> <span>%6$s</span> %7$s</summary>
                <div class="sides">
                %8$s%9$s</div>
                <dl>
                %10$s</dl>
                </details>
                """.formatted(
                        cssClass(change.severity()),
                        escape(change.fingerprint()),
                        change.severity() == Severity.SAFE ? "" : " open=\"open\"",
                        Headings.word(change.severity()),
                        escape(change.rule()),
                        escape((Headings.place(change) + " " + Headings.subject(change.subject())).strip()),
                        escape(change.what()),
                        side("Base", base, change.base()),
                        side("Revision", revision, change.revision()),
                        row("Why", change.why())
                                + row("Undecided", change.undecided())
                                + witness(change.witness())
                                + row("Advice", change.advice()));
    }

    private static String side(String name, SourceText source, @Nullable Origin origin) {
        StringBuilder lines = new StringBuilder();
        for (SourceText.Line line : source.around(origin)) {
            lines.append(line.marked() ? "<mark>" : "<span>")
                    .append("<i>%5d</i> ".formatted(line.number()))
                    .append(escape(line.text()))
                    .append(line.marked() ? "</mark>\n" : "</span>\n");
        }
        String excerpt = lines.isEmpty() ? "" : "<pre>" + lines + "</pre>";
        return "<section><h3>%s <small>%s</small></h3>%s</section>\n"
                .formatted(name, escape(Headings.position(origin)), excerpt);
    }

    private static String witness(@Nullable Witness witness) {
        if (witness == null) {
            return "";
        }
        String shown = switch (witness) {
            case Witness.Payload payload -> Json.pretty(payload.value());
            case Witness.Call call -> call(call);
        };
        return "<dt>Witness</dt><dd>%s<pre class=\"witness\">%s</pre></dd>\n"
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
