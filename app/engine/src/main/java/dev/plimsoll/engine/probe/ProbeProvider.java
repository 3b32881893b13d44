package dev.plimsoll.engine.probe;

import dev.plimsoll.engine.port.ProviderCalls;
import dev.plimsoll.engine.port.ProviderCalls.Call;
import dev.plimsoll.engine.port.ProviderCalls.Reply;
import dev.plimsoll.engine.port.ServiceProblem;
import dev.plimsoll.model.chaos.misread.ClientRequest;
import dev.plimsoll.model.chaos.misread.Misreading;
import dev.plimsoll.model.chaos.misread.ProviderTrial;
import dev.plimsoll.model.chaos.misread.ProviderTrial.Answer;
import dev.plimsoll.model.json.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Lets clients that misread a contract call a live provider, one after the other, and notes what it answers and
/// whether its state changes. Nothing else should write to the provider meanwhile.
public final class ProbeProvider {
    private final ProviderCalls calls;
    private final LongSupplier nanos;

    /// @param nanos a clock that never goes back, in nanoseconds
    public ProbeProvider(ProviderCalls calls, LongSupplier nanos) {
        this.calls = calls;
        this.nanos = nanos;
    }

    /// Where the provider is.
    ///
    /// @param address its base address
    /// @param state an address whose answer to a GET is the same as long as the provider's state
    ///     is; null where there is none, and then nothing is known of what a request changes
    public record Target(URI address, @Nullable URI state) {}

    /// Sees whether anybody answers, whatever it is. The first call of a program takes longer than any later one, and
    /// that is not the provider's fault.
    ///
    /// @throws ServiceProblem if nobody does
    public void reach(Target target) {
        Reply _ = calls.send(new Call("GET", target.address(), "", List.of(), Map.of(), null));
    }

    /// Makes the requests of one misreading, then the usual one.
    ///
    /// @throws ServiceProblem if nobody answers at the provider's address, or its state cannot be read
    public ProviderTrial probe(Misreading misreading, Target target) {
        List<Answer> answers = new ArrayList<>();
        List<String> states = new ArrayList<>(List.of(state(target)));
        for (ClientRequest request : misreading.requests()) {
            answers.add(answer(request, target.address()));
            states.add(state(target));
        }
        return new ProviderTrial(misreading, answers, states, answer(misreading.usual(), target.address()));
    }

    private String state(Target target) {
        URI state = target.state();
        if (state == null) {
            return "";
        }
        Reply reply = calls.send(new Call("GET", state, "", List.of(), Map.of(), null));
        if (reply instanceof Reply.Answer answer && answer.status() == 200) {
            return Json.sha256(answer.body().getBytes(StandardCharsets.UTF_8));
        }
        throw new ServiceProblem(
                "The state of the provider cannot be read at " + state + ": " + words(reply) + ".",
                "Name an address that answers 200, such as /__admin/plimsoll/state of 'plimsoll sandbox'.");
    }

    private static String words(Reply reply) {
        return switch (reply) {
            case Reply.Answer answer -> "status " + answer.status();
            case Reply.None none -> none.why();
            case Reply.Unable unable -> unable.why();
        };
    }

    /// No whole answer is an answer too: status 0.
    private Answer answer(ClientRequest request, URI address) {
        long from = nanos.getAsLong();
        Reply reply = calls.send(call(request, address));
        Duration took = Duration.ofNanos(nanos.getAsLong() - from);
        return new Answer(reply instanceof Reply.Answer answer ? answer.status() : 0, took);
    }

    private static Call call(ClientRequest request, URI address) {
        return Call.of(
                request.method(),
                address,
                request.target(),
                request.headers(),
                request.base64() == null
                        ? null
                        : new Call.Content(new String(request.body(), StandardCharsets.ISO_8859_1), true));
    }
}
