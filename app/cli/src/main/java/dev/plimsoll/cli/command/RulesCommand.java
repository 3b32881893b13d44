package dev.plimsoll.cli.command;

import dev.plimsoll.cli.rules.RulesFormat;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.cli.terminal.Terminal;
import dev.plimsoll.cli.terminal.Visible;
import dev.plimsoll.cli.terminal.Words;
import dev.plimsoll.model.contract.diff.Rule;
import dev.plimsoll.model.contract.diff.Rules;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `plimsoll rules`: needs no workspace.
@Command(name = "rules", description = "Lists the rules of the diff: meaning, direction, usual severity, example.")
public final class RulesCommand implements Runnable {
    private final Terminal terminal;
    private final Rules catalogue;
    private final List<Rule> rules;

    @Parameters(
            arity = "0..1",
            paramLabel = "RULE",
            description = "Only this rule, in full; or all rules whose id has this part.")
    private @Nullable String id;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json or markdown. Default: text.")
    private RulesFormat format;

    @Mixin
    private final Destination destination = new Destination();

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it runs the command
    public RulesCommand(Terminal terminal, Rules rules) {
        this.terminal = terminal;
        this.catalogue = rules;
        this.rules = rules.all();
    }

    @Override
    public void run() {
        destination.require();
        List<Rule> chosen = id == null ? rules : named(id);
        destination.write(terminal, format.render(catalogue, chosen), Words.count(chosen.size(), "rule") + ".");
    }

    private List<Rule> named(String part) {
        List<Rule> exact = rules.stream().filter(rule -> rule.id().equals(part)).toList();
        List<Rule> like =
                rules.stream().filter(rule -> rule.id().contains(part)).toList();
        if (like.isEmpty()) {
            throw Mistake.of("No rule has '" + Visible.line(part) + "' in its id; see them all with 'plimsoll rules'.");
        }
        return exact.isEmpty() ? like : exact;
    }
}
