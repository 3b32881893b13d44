package dev.plimsoll.cli.amendment;

import dev.plimsoll.cli.terminal.Table;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.engine.amendment.AmendmentRules;
import dev.plimsoll.model.amendment.AmendmentEvent;
import dev.plimsoll.model.amendment.AmendmentRecord;
import dev.plimsoll.model.amendment.AmendmentState;
import dev.plimsoll.model.amendment.Party;
import dev.plimsoll.model.amendment.policy.ChaosProof;
import dev.plimsoll.model.contract.ContractSummary;
import dev.plimsoll.model.plan.Gate;
import dev.plimsoll.model.plan.Person;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Amendments for people to read in a terminal.
public final class AmendmentText {
    private AmendmentText() {}

    /// One line an amendment.
    public static String list(AmendmentRules rules, List<AmendmentState> amendments) {
        Table table = new Table().row("AMENDMENT", "STAGE", "EFFECTIVE", "VERSION", "PARTIES", "TITLE");
        amendments.forEach(state -> table.row(
                state.id().value(),
                rules.stage(state).title(),
                state.amendment().effective().date().toString(),
                state.amendment().version(),
                state.amendment().parties().stream().map(Party::name).collect(Collectors.joining(", ")),
                state.amendment().title()));
        return table.render("");
    }

    /// Its stage and how many gates are closed, as one sentence.
    public static String stage(AmendmentRules rules, AmendmentState state) {
        int closed = rules.closed(state).size();
        String title = "It is in the stage " + rules.stage(state).title();
        return switch (rules.stage(state)) {
            case EFFECTIVE, SUPERSEDED, WITHDRAWN -> title + ".";
            default ->
                title + ", " + (closed == 0 ? "ready to take effect" : Words.count(closed, "gate") + " closed") + ".";
        };
    }

    /// The gates between it and its effect, as a checklist.
    public static String gates(AmendmentRules rules, AmendmentState state) {
        Table table = new Table();
        for (Gate gate : rules.gates(state)) {
            table.row(gate.open() ? "[x]" : "[ ]", gate.name(), gate.reason());
        }
        return table.render("");
    }

    /// Everything that a party signs, and who did what to it.
    public static String show(AmendmentRules rules, AmendmentState state) {
        AmendmentRecord amendment = state.amendment();
        Table table = new Table()
                .row("Amendment", state.id() + "  " + amendment.title())
                .row("Stage", rules.stage(state).title())
                .row("Version", amendment.version())
                .row("Rationale", amendment.rationale())
                .row("Base", contract(amendment.base()))
                .row("Revision", contract(amendment.revision()))
                .row("Provider", party(amendment.provider()));
        amendment.consumers().forEach(consumer -> table.row("Consumer", party(consumer)));
        table.row("Effective", amendment.effective().toString());
        ObligationText.rows(table, amendment.obligations());
        if (amendment.supersedes() != null) {
            table.row(
                    "Supersedes",
                    amendment.supersedes().amendment() + ", digest "
                            + amendment.supersedes().digest().substring(0, 12));
        }
        table.row("Author", amendment.author().account()).row("Digest", amendment.digest());
        return table.render("") + chaos(rules, state) + "\nHistory\n" + history(state);
    }

    /// What chaos runs have shown: where each experiment of the matrix stands, and whether the certificates hold.
    private static String chaos(AmendmentRules rules, AmendmentState state) {
        List<Gate> gates = rules.gates(state).stream()
                .filter(gate -> gate.name().equals("Chaos matrix"))
                .toList();
        if (gates.isEmpty()) {
            return ""; // the contracts are not kept here
        }
        ChaosProof proof = rules.proof(state);
        Table table = new Table();
        proof.answers()
                .forEach(answer -> table.row(
                        answer.state().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        answer.experiment().id(),
                        answer.experiment().question(),
                        answer.why()));
        StringBuilder text = new StringBuilder("\nChaos\n")
                .append(table.render("  "))
                .append("  ")
                .append(gates.getFirst().reason())
                .append('\n');
        proof.tests().forEach(test -> text.append("  ").append(test.sentence()).append('\n'));
        return text.toString();
    }

    private static String contract(ContractSummary contract) {
        return contract.title() + " " + contract.version() + " (" + contract.format() + "), digest "
                + contract.digest().substring(0, 12);
    }

    private static String party(Party party) {
        return party.name() + ": "
                + party.signatories().stream().map(Person::account).collect(Collectors.joining(" or ")) + " may sign";
    }

    /// What happened to it, a line each.
    public static String history(AmendmentState state) {
        Table table = new Table();
        state.events().forEach(event -> table.row(event.at().toString(), what(event)));
        return table.render("  ");
    }

    private static String what(AmendmentEvent event) {
        String by = " by " + event.by();
        return switch (event) {
            case AmendmentEvent.Drafted _ -> "drafted" + by;
            case AmendmentEvent.Revised revised -> "revised" + by + said(revised.note());
            case AmendmentEvent.Submitted _ -> "submitted" + by;
            case AmendmentEvent.Signed signed -> "signed for " + signed.party() + by + said(signed.note());
            case AmendmentEvent.Waived waived ->
                "gate '" + waived.gate() + "' waived until " + waived.until() + by + said(waived.reason());
            case AmendmentEvent.Effected _ -> "put into effect" + by;
            case AmendmentEvent.Superseded superseded -> "superseded by " + superseded.next() + "," + by;
            case AmendmentEvent.Withdrawn withdrawn -> "withdrawn" + by + said(withdrawn.reason());
            case AmendmentEvent.Reopened reopened -> "taken up again" + by + said(reopened.reason());
        };
    }

    private static String said(String text) {
        return text.isBlank() ? "" : ": " + text;
    }
}
