package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.engine.consumer.ReplayOrder;
import dev.plimsoll.engine.consumer.Secrets;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How a pact is run against a live provider.
final class ReplayOptions {
    @Option(
            names = "--provider",
            paramLabel = "URL",
            description = "With --pact: run every HTTP interaction against the provider at this address.")
    private @Nullable URI provider;

    @Option(
            names = "--states-url",
            paramLabel = "URL",
            description = "Where provider states are set up and taken down: a JSON object of consumer, state, states,"
                    + " params and action (setup or teardown) is posted there.")
    private @Nullable URI states;

    @Option(
            names = "--header",
            paramLabel = "NAME=SOURCE",
            description = "A header for every request, such as Authorization. Its value is never written on the command"
                    + " line: env:VARIABLE takes it from the environment, file:PATH from a file.")
    private List<String> headers = List.of();

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "Generated values are drawn from it. Default: 1.")
    private long seed;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "Longest wait for one answer, 1 to 600. Default: 10.")
    private int timeout;

    @Option(names = "--allow-remote", description = "The provider may be on another machine.")
    private boolean allowRemote;

    boolean wanted() {
        return provider != null;
    }

    boolean allowRemote() {
        return allowRemote;
    }

    Duration timeout() {
        if (timeout < 1 || timeout > 600) {
            throw Mistake.of("--timeout is " + timeout + ", and it is 1 to 600 seconds.");
        }
        return Duration.ofSeconds(timeout);
    }

    /// @param environment variables of the process
    ReplayOrder order(Path pact, Map<String, String> environment) {
        if (provider == null) {
            throw new IllegalStateException("asked for an order without a provider");
        }
        return new ReplayOrder(
                pact,
                address("--provider", provider),
                states == null ? null : address("--states-url", states),
                new Secrets(values(environment)),
                seed);
    }

    private static URI address(String option, URI address) {
        boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
        if (!web || address.getHost() == null) {
            throw Mistake.of(option + " is no address. Write one such as http://127.0.0.1:8080.");
        }
        if (address.getUserInfo() != null) {
            throw Mistake.of(option + " holds a user name or password, which would be shown and kept."
                    + " Give it with --header Authorization=env:VARIABLE.");
        }
        return address;
    }

    private Map<String, String> values(Map<String, String> environment) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String header : headers) {
            int sign = header.indexOf('=');
            String name = sign < 0 ? "" : header.substring(0, sign).strip();
            String source = sign < 0 ? "" : header.substring(sign + 1);
            if (!name.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]+")) {
                // The argument itself is not repeated: it may hold the secret.
                throw Mistake.of("A --header is written NAME=env:VARIABLE or NAME=file:PATH,"
                        + " for example Authorization=env:PROVIDER_AUTHORIZATION.");
            }
            values.put(name, value(name, source, environment));
        }
        return values;
    }

    private static String value(String name, String source, Map<String, String> environment) {
        String value = null;
        if (source.startsWith("env:")) {
            value = environment.get(source.substring(4));
            if (value == null || value.isBlank()) {
                throw Mistake.of("The variable " + source.substring(4) + " of --header " + name
                        + " is not set. Set it to the header's value.");
            }
        } else if (source.startsWith("file:")) {
            Path file = Path.of(source.substring(5));
            try {
                value = Files.readString(file);
            } catch (IOException unreadable) {
                throw Mistake.of("The file " + file + " of --header " + name
                        + " cannot be read. Write the header's value into it, in UTF-8.");
            }
        } else {
            throw Mistake.of("The value of --header " + name + " is not taken from the command line, where others could"
                    + " read it. Write " + name + "=env:VARIABLE or " + name + "=file:PATH.");
        }
        String bare = value.strip();
        if (bare.isEmpty() || bare.chars().anyMatch(one -> one < ' ' || one == 127)) {
            throw Mistake.of("The value of --header " + name + " is empty or has control characters in it."
                    + " It is one line of text.");
        }
        return bare;
    }
}
