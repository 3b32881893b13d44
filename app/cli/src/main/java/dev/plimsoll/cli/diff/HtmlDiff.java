package dev.plimsoll.cli.diff;

import static dev.plimsoll.cli.markup.HtmlText.escape;

import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.model.contract.ContractSummary;
import dev.plimsoll.model.contract.diff.ChangeGroup;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.contract.diff.Severity;
import dev.plimsoll.model.contract.diff.UnusedAcceptance;
import dev.plimsoll.model.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/// A diff as one HTML file that needs nothing else: no network, no other file. The page's own content policy forbids
/// everything but its one style sheet and its one script, so that nothing in a contract can run. Without the script
/// it can be read in full; the script filters.
final class HtmlDiff {
    private HtmlDiff() {}

    static String render(DiffView view, SourceText base, SourceText revision) {
        String style = Resources.text("diff.css");
        String script = Resources.text("diff.js");
        ContractDiff diff = view.shown();
        List<ChangeGroup> groups = diff.groups();
        HtmlTree tree = new HtmlTree(groups);
        HtmlChange change = new HtmlChange(base, revision, tree);
        String changes = groups.stream().map(change::render).collect(Collectors.joining());
        return """
                <!DOCTYPE html>
                <html lang="en" xmlns="http://www.w3.org/1999/xhtml">
                <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '%s'; script-src '%s'"/>
                <title>%s</title>
                <style>%s</style>
                </head>
                <body>
                """.formatted(sha256(style), sha256(script), title(view), style)
                + head(view)
                + filter(view, groups)
                + "<div class=\"page\">\n"
                + tree.render()
                + "<main>\n"
                + (view.impact() == null ? "" : HtmlImpact.render(view.impact(), view.editsOnConsumers()))
                + changes
                + list(
                        "Probably renamed",
                        diff.renames().stream().map(Headings::rename).toList())
                + list(
                        "Acceptances without effect",
                        diff.unusedAcceptances().stream()
                                .map(UnusedAcceptance::sentence)
                                .toList())
                + list("Notices", diff.notices())
                + "</main>\n</div>\n"
                + "<script>"
                + script
                + "</script>\n</body>\n</html>\n";
    }

    private static String title(DiffView view) {
        return escape(view.whole().base().name() + " → "
                + view.whole().revision().name() + ": " + view.summary().verdict());
    }

    private static String head(DiffView view) {
        DiffSummary summary = view.summary();
        return """
                <header>
                <h1>Contract amendment: <span class="%1$s">%1$s</span></h1>
                <p>%2$s%6$s</p>
                %3$s<dl>%4$s%5$s</dl>
                </header>
                """.formatted(
                        summary.verdict(),
                        escape(summary.sentence()),
                        view.hidden() == 0 ? "" : "<p>" + escape(Headings.hidden(view)) + "</p>\n",
                        contract("Base", view.whole().base()),
                        contract("Revision", view.whole().revision()),
                        edits(view.shown()));
    }

    /// The counts of the filter are of edits, of which one can make many changes.
    private static String edits(ContractDiff diff) {
        int edits = diff.groups().size();
        return edits == diff.changes().size() ? "" : " " + Words.count(edits, "edit") + " in the source made them.";
    }

    private static String contract(String side, ContractSummary contract) {
        return "<dt>%s</dt><dd><code>%s</code> %s <small>SHA-256 %s</small></dd>\n"
                .formatted(
                        side, escape(contract.name()), escape(Headings.contract(contract)), escape(contract.digest()));
    }

    private static String filter(DiffView view, List<ChangeGroup> groups) {
        StringBuilder boxes = new StringBuilder();
        for (Severity severity : Headings.ORDER) {
            boxes.append(box(
                    HtmlChange.cssClass(severity),
                    Headings.word(severity),
                    view.groups(severity).size()));
        }
        int accepted = view.accepted().size();
        boxes.append(accepted == 0 ? "" : box("accepted", "Accepted", accepted));
        return "<form id=\"filter\" hidden=\"hidden\">\n" + boxes + """
                <label>Direction <select id="direction"><option value="">any</option><option value="request">request</option>\
                <option value="response">response</option><option value="neither">neither</option></select></label>
                <label>Text <input type="search" id="text" placeholder="Path, rule or word"/></label>
                <button type="button" id="everything">Show everything</button>
                <output id="shown">%1$d of %1$d edits shown</output>
                <small>Keys: / text, j next, k previous, Escape everything</small>
                </form>
                """.formatted(groups.size());
    }

    private static String box(String value, String word, int count) {
        return "<label class=\"%1$s\"><input type=\"checkbox\" name=\"severity\" value=\"%1$s\" checked=\"checked\"/> %2$s %3$d</label>\n"
                .formatted(value, word, count);
    }

    private static String list(String heading, List<String> sentences) {
        if (sentences.isEmpty()) {
            return "";
        }
        String items = sentences.stream()
                .map(sentence -> "<li>" + escape(sentence) + "</li>\n")
                .collect(Collectors.joining());
        return "<aside><h2>" + heading + " (" + sentences.size() + ")</h2>\n<ul>\n" + items + "</ul></aside>\n";
    }

    private static String sha256(String text) {
        byte[] sum = Json.sha256().digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(sum);
    }
}
