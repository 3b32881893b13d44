package dev.plimsoll.cli.diff;

import static dev.plimsoll.cli.diff.HtmlText.escape;

import dev.plimsoll.model.contract.ContractSummary;
import dev.plimsoll.model.contract.diff.ContractDiff;
import dev.plimsoll.model.contract.diff.Severity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/// A diff as one HTML file that needs nothing else: no network, no other file. The page's own content policy forbids
/// everything but its one style sheet and its one script, so that nothing in a contract can run.
final class HtmlDiff {
    private HtmlDiff() {}

    static String render(ContractDiff diff, SourceText base, SourceText revision) {
        String style = JsonDiff.resource("diff.css");
        String script = JsonDiff.resource("diff.js");
        HtmlChange change = new HtmlChange(base, revision);
        String changes = diff.changes().stream().map(change::render).collect(Collectors.joining());
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
                """.formatted(sha256(style), sha256(script), title(diff), style)
                + head(diff)
                + filter(DiffSummary.of(diff))
                + "<main>\n"
                + changes
                + "</main>\n"
                + notices(diff.notices())
                + "<script>"
                + script
                + "</script>\n</body>\n</html>\n";
    }

    private static String title(ContractDiff diff) {
        return escape(diff.base().name() + " → " + diff.revision().name() + ": "
                + DiffSummary.of(diff).verdict());
    }

    private static String head(ContractDiff diff) {
        DiffSummary summary = DiffSummary.of(diff);
        return """
                <header>
                <h1>Contract amendment: <span class="%1$s">%1$s</span></h1>
                <p>%2$s</p>
                <dl>%3$s%4$s</dl>
                </header>
                """.formatted(
                        summary.verdict(),
                        escape(summary.sentence()),
                        contract("Base", diff.base()),
                        contract("Revision", diff.revision()));
    }

    private static String contract(String side, ContractSummary contract) {
        return "<dt>%s</dt><dd><code>%s</code> %s <small>SHA-256 %s</small></dd>\n"
                .formatted(
                        side, escape(contract.name()), escape(Headings.contract(contract)), escape(contract.digest()));
    }

    private static String filter(DiffSummary summary) {
        return "<form id=\"filter\">\n"
                + box(Severity.BREAKING, summary.breaking())
                + box(Severity.RISKY, summary.risky())
                + box(Severity.SAFE, summary.safe())
                + """
                <label>Text <input type="search" id="text" placeholder="Path, rule or word"/></label>
                <output id="shown">%s</output>
                </form>
                """.formatted(summary.changes() + " of " + summary.changes() + " shown");
    }

    private static String box(Severity severity, long count) {
        return "<label class=\"%s\"><input type=\"checkbox\" name=\"severity\" value=\"%s\" checked=\"checked\"/> %s %d</label>\n"
                .formatted(
                        HtmlChange.cssClass(severity), HtmlChange.cssClass(severity), Headings.word(severity), count);
    }

    private static String notices(List<String> notices) {
        if (notices.isEmpty()) {
            return "";
        }
        String items = notices.stream()
                .map(notice -> "<li>" + escape(notice) + "</li>\n")
                .collect(Collectors.joining());
        return "<aside><h2>Notices (" + notices.size() + ")</h2>\n<ul>\n" + items + "</ul></aside>\n";
    }

    private static String sha256(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(sum);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java runtime has SHA-256", missing);
        }
    }
}
