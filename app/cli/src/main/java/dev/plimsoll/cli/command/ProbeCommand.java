package dev.plimsoll.cli.command;

import dev.plimsoll.cli.probe.ProbeText;
import dev.plimsoll.cli.probe.ProbeText.Probed;
import dev.plimsoll.cli.terminal.ExitCode;
import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.cli.terminal.Terminal;
import dev.plimsoll.clients.HttpProviderCalls;
import dev.plimsoll.engine.compare.CompareContracts;
import dev.plimsoll.engine.plan.DeriveMatrix;
import dev.plimsoll.engine.port.ProviderCalls;
import dev.plimsoll.engine.probe.ProbeProvider;
import dev.plimsoll.model.chaos.misread.Misreading;
import dev.plimsoll.model.chaos.misread.MisreadingClient;
import dev.plimsoll.model.chaos.misread.ProviderTrial;
import dev.plimsoll.model.chaos.misread.ProviderTrial.Check;
import dev.plimsoll.model.chaos.misread.ProviderTrial.Finding;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `plimsoll probe`.
@Command(
        name = "probe",
        description = {
            "Lets clients that misread an amended contract call a live provider, and says whether it took them gracefully:",
            "a defined error, no 5xx, in time, nothing written by halves or twice, and well again afterwards."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every misreading was taken gracefully", "1:one was not", "3:error"})
public final class ProbeCommand implements Callable<Integer> {
    private static final int LARGEST_ANSWER = 4 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Terminal terminal;
    private final CompareContracts compare;

    @Mixin
    private final ContractPair pair = new ContractPair();

    @Option(
            names = "--provider",
            paramLabel = "URL",
            required = true,
            description = "The provider of the new version, on this machine, such as http://127.0.0.1:8080.")
    private URI provider;

    @Option(
            names = "--state",
            paramLabel = "URL",
            description = "An address that answers the same as long as the provider's state is the same. Without it"
                    + " nothing is said of what is written. 'plimsoll sandbox' has /__admin/plimsoll/state.")
    private @Nullable URI state;

    @Option(
            names = "--client",
            paramLabel = "NAME",
            split = ",",
            description = "Only these clients, as 'plimsoll matrix --clients' names them. May be repeated.")
    private List<String> clients = List.of();

    @Option(
            names = "--budget",
            paramLabel = "MILLIS",
            defaultValue = "1000",
            description = "The longest that an answer may take, in milliseconds. Default: 1000.")
    private int budget;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "Made-up values are drawn from it. Default: 1.")
    private long seed;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @SuppressWarnings("NullAway.Init") // picocli sets the arguments before it calls the command
    public ProbeCommand(Terminal terminal, CompareContracts compare) {
        this.terminal = terminal;
        this.compare = compare;
    }

    @Override
    public Integer call() {
        if (budget < 1) {
            throw Mistake.of("--budget is 1 or more milliseconds, not " + budget + ".");
        }
        List<MisreadingClient> wanted = wanted();
        List<Misreading> misreadings = new DeriveMatrix()
                .misreadings(pair.compare(compare), seed).stream()
                        .filter(each -> wanted.contains(each.client()))
                        .toList();
        ProviderCalls calls = new HttpProviderCalls(PATIENCE, LARGEST_ANSWER, false);
        ProbeProvider probe = new ProbeProvider(calls, System::nanoTime);
        ProbeProvider.Target target = new ProbeProvider.Target(provider, state);
        probe.reach(target);
        List<Probed> probed = new ArrayList<>();
        for (Misreading misreading : misreadings) {
            probed.add(new Probed(misreading, findings(probe.probe(misreading, target))));
        }
        terminal.print(json ? ProbeText.json(probed) : ProbeText.render(probed));
        return probed.stream().allMatch(Probed::graceful) ? ExitCode.DONE : ExitCode.NEGATIVE;
    }

    /// What is written cannot be told without the state.
    private List<Finding> findings(ProviderTrial trial) {
        return trial.findings(Duration.ofMillis(budget)).stream()
                .filter(finding -> state != null || finding.check() != Check.NO_PARTIAL_WRITE)
                .toList();
    }

    private List<MisreadingClient> wanted() {
        List<MisreadingClient> all = List.of(MisreadingClient.values());
        if (clients.isEmpty()) {
            return all;
        }
        List<String> names = clients.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        List<String> words = all.stream().map(MisreadingClient::word).toList();
        names.stream().filter(name -> !words.contains(name)).findFirst().ifPresent(name -> {
            throw Mistake.of("No client is called '" + name + "'; there are " + String.join(", ", words) + ".");
        });
        return all.stream().filter(client -> names.contains(client.word())).toList();
    }
}
