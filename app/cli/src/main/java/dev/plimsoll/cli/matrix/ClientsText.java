package dev.plimsoll.cli.matrix;

import dev.plimsoll.cli.markup.MarkdownText;
import dev.plimsoll.cli.terminal.Table;
import dev.plimsoll.model.chaos.misread.Misreading;
import dev.plimsoll.model.chaos.misread.ProviderTrial;
import java.util.List;

/// What clients send that misread the contract, one row a misreading.
final class ClientsText {
    private ClientsText() {}

    static String text(List<Misreading> misreadings) {
        if (misreadings.isEmpty()) {
            return "";
        }
        Table table = new Table().row("CLIENT", "OPERATION", "REQUESTS", "CONTRACT", "SENDS");
        misreadings.forEach(each -> table.row(cells(each)));
        StringBuilder text = new StringBuilder("\nClients that misread the contract\n" + table.render("  "));
        for (ProviderTrial.Check check : ProviderTrial.Check.values()) {
            text.append("  The provider ").append(check.meaning()).append(".\n");
        }
        return text.toString();
    }

    static String markdown(List<Misreading> misreadings) {
        if (misreadings.isEmpty()) {
            return "";
        }
        StringBuilder page = new StringBuilder("\n## clients that misread the contract\n\n"
                + "| client | operation | requests | contract | sends |\n| --- | --- | --- | --- | --- |\n");
        for (Misreading each : misreadings) {
            page.append('|');
            for (String cell : cells(each)) {
                page.append(' ').append(MarkdownText.prose(cell)).append(" |");
            }
            page.append('\n');
        }
        page.append("\nThe provider\n\n");
        for (ProviderTrial.Check check : ProviderTrial.Check.values()) {
            page.append("- ").append(MarkdownText.prose(check.meaning())).append('\n');
        }
        return page.toString();
    }

    private static String[] cells(Misreading each) {
        return new String[] {
            each.client().word(),
            each.operation().toString(),
            String.valueOf(each.requests().size()),
            each.refused() ? "refuses it" : "may take it",
            MatrixText.shortened(each.what())
        };
    }
}
