package dev.plimsoll.cli.command;

import dev.plimsoll.cli.terminal.Mistake;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.sandbox.thirdparty.Behaviour;
import dev.plimsoll.model.sandbox.thirdparty.Latency;
import dev.plimsoll.model.sandbox.thirdparty.ThirdParty;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// The options of `plimsoll sandbox` that make it as slow and as faulty as a service of somebody else.
final class ThirdPartyOptions {
    @Option(
            names = "--third-party",
            paramLabel = "FILE",
            description = "JSON that says how the service behaves: latency {kind: lognormal, mu, sigma} or {kind:"
                    + " quantiles, millis}, errors [{status, share}], quota {requests, window}, outages [{from, until}];"
                    + " times as PT10S, outages counted from the start.")
    private @Nullable Path file;

    @Option(
            names = "--latencies",
            paramLabel = "FILE",
            description = "Observed times in milliseconds, one a line: answers take as long as these did.")
    private @Nullable Path latencies;

    /// Null where neither option is given.
    @Nullable
    Behaviour behaviour(long seed, InstantSource clock) {
        ThirdParty party = file == null ? null : read(file);
        if (latencies != null) {
            Latency fitted = fitted(latencies);
            party = party == null
                    ? new ThirdParty(fitted, List.of(), null, List.of())
                    : new ThirdParty(fitted, party.errors(), party.quota(), party.outages());
        }
        return party == null ? null : new Behaviour(party, seed, clock);
    }

    private static ThirdParty read(Path file) {
        try {
            ThirdParty party = Json.read(Files.readString(file), ThirdParty.class);
            if (party == null) {
                throw Mistake.of("The file " + file + " describes no third party: it holds null.");
            }
            return party;
        } catch (IOException unreadable) {
            throw Mistake.of("The file " + file + " cannot be read: " + unreadable.getMessage() + ".");
        } catch (JacksonException wrong) {
            throw Mistake.of("The file " + file + " does not describe a third party: " + why(wrong)
                    + ". 'plimsoll sandbox --help' says what it holds.");
        }
    }

    private static String why(JacksonException wrong) {
        if (wrong.getCause() instanceof IllegalArgumentException refused) {
            return String.valueOf(refused.getMessage());
        }
        if (wrong instanceof UnrecognizedPropertyException unknown) {
            return "there is no '" + unknown.getPropertyName() + "'";
        }
        return "line " + wrong.getLocation().getLineNr() + ", column "
                + wrong.getLocation().getColumnNr() + " cannot be read";
    }

    private static Latency fitted(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            double[] millis = IntStream.range(0, lines.size())
                    .filter(at -> !lines.get(at).isBlank())
                    .mapToDouble(at -> millis(at + 1, lines.get(at).strip()))
                    .toArray();
            return Latency.Quantiles.fitted(millis);
        } catch (CharacterCodingException noText) {
            throw Mistake.of("The file " + file + " is no text in UTF-8.");
        } catch (IOException unreadable) {
            throw Mistake.of("The file " + file + " cannot be read: " + unreadable.getMessage() + ".");
        } catch (IllegalArgumentException wrong) {
            throw Mistake.of("The file " + file + " does not hold times in milliseconds, one a line: "
                    + wrong.getMessage() + ".");
        }
    }

    private static double millis(int line, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException("line " + line + " is no number: " + text, wrong);
        }
    }
}
