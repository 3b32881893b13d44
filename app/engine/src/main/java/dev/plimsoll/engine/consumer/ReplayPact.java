package dev.plimsoll.engine.consumer;

import dev.plimsoll.engine.compare.ContractFiles;
import dev.plimsoll.engine.port.ProviderCalls;
import dev.plimsoll.engine.port.ProviderCalls.Call;
import dev.plimsoll.engine.port.ProviderCalls.Reply;
import dev.plimsoll.model.contract.consumer.pact.DrawSource;
import dev.plimsoll.model.contract.consumer.pact.Interaction;
import dev.plimsoll.model.contract.consumer.pact.Pact;
import dev.plimsoll.model.contract.consumer.pact.PactReader;
import dev.plimsoll.model.contract.consumer.pact.RequestDraw;
import dev.plimsoll.model.contract.consumer.replay.AnswerComparison;
import dev.plimsoll.model.contract.consumer.replay.Difference;
import dev.plimsoll.model.contract.consumer.replay.Replay;
import dev.plimsoll.model.contract.consumer.replay.ReplayedInteraction;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Runs every HTTP interaction of a pact against a live provider and compares the answers with what the pact expects.
/// One after the other, each once, in the order of the file: interactions may change the provider.
public final class ReplayPact {
    private final ContractFiles files = new ContractFiles();
    private final ProviderCalls calls;
    private final InstantSource clock;

    public ReplayPact(ProviderCalls calls, InstantSource clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /// @throws dev.plimsoll.model.contract.read.ContractProblem if the pact cannot be read
    /// @throws dev.plimsoll.engine.port.ServiceProblem if nobody answers at one of the addresses
    public Replay replay(ReplayOrder order, ReplayWatch watch) {
        Pact pact = new PactReader()
                .read(
                        files.bytes(order.pact(), PactReader.TOO_LARGE),
                        order.pact().toString());
        List<Interaction.Http> planned = new ArrayList<>();
        List<String> notices = new ArrayList<>(pact.notices());
        for (Interaction interaction : pact.interactions()) {
            if (interaction instanceof Interaction.Http http) {
                planned.add(http);
            } else {
                notices.add(interaction.place().position() + ": '" + interaction.description()
                        + "' is a message and is not replayed. Hold it against an AsyncAPI contract with --contract.");
            }
        }
        return new Replay(
                pact.consumer(),
                pact.provider(),
                pact.file(),
                pact.digest(),
                order.provider().toString(),
                order.seed(),
                planned.size(),
                all(pact, planned, order, watch),
                notices);
    }

    private List<ReplayedInteraction> all(
            Pact pact, List<Interaction.Http> planned, ReplayOrder order, ReplayWatch watch) {
        SplittableRandom seeds = new SplittableRandom(order.seed());
        List<ReplayedInteraction> done = new ArrayList<>();
        for (Interaction.Http http : planned) {
            // Split for every interaction, run or not, so that each draws the same whatever the others do.
            SplittableRandom random = seeds.split();
            if (watch.stopped()) {
                break;
            }
            ReplayedInteraction one = new One(pact, http, order).run(random);
            if (watch.stopped()) {
                break; // the call was broken off, so what came of it says nothing
            }
            done.add(one);
            watch.done(one, done.size(), planned.size());
        }
        return done;
    }

    /// One interaction.
    private final class One {
        private final Pact pact;
        private final Interaction.Http http;
        private final ReplayOrder order;
        private final List<String> notes = new ArrayList<>();

        One(Pact pact, Interaction.Http http, ReplayOrder order) {
            this.pact = pact;
            this.http = http;
            this.order = order;
        }

        ReplayedInteraction run(SplittableRandom random) {
            if (http.states().isEmpty()) {
                return call(random, Map.of());
            }
            if (order.states() == null) {
                notes.add("Its provider states were not set up, because no --states-url is given: "
                        + String.join(
                                ", ",
                                http.states().stream()
                                        .map(state -> "'" + state.name() + "'")
                                        .toList())
                        + ".");
                return call(random, Map.of());
            }
            StateSetup setup = new StateSetup(calls, order.states(), pact.consumer());
            StateSetup.Ready ready = setup.setUp(http.states());
            ReplayedInteraction result =
                    ready.problem() == null ? call(random, ready.values()) : undecided("", List.of(ready.problem()));
            String trouble = setup.tearDown(http.states());
            return trouble == null ? result : noted(result, trouble);
        }

        private ReplayedInteraction call(SplittableRandom random, Map<String, JsonNode> values) {
            RequestDraw.Drawn drawn = RequestDraw.draw(
                    http.request(),
                    new DrawSource(
                            random,
                            clock.instant().atZone(ZoneOffset.UTC),
                            values,
                            order.provider().toString()));
            Call call = WireRequest.of(drawn.request(), order.provider(), order.secrets());
            if (!drawn.problems().isEmpty()) {
                return undecided(
                        "",
                        drawn.problems().stream()
                                .map(why -> "the request was not sent: " + why + ".")
                                .toList());
            }
            return switch (calls.send(call)) {
                case Reply.Answer answer -> answered(call, answer);
                case Reply.None none ->
                    result(call.line(), null, List.of(difference("answer", none.why() + ".", "response", false)));
                case Reply.Unable unable -> undecided(call.line(), List.of(unable.why() + "."));
            };
        }

        private ReplayedInteraction answered(Call call, Reply.Answer answer) {
            List<Difference> differences = new AnswerComparison(pact.version())
                    .compare(http, answer.status(), answer.headers(), answer.body());
            return result(
                    call.line(),
                    answer.status(),
                    differences.stream().map(this::hidden).toList());
        }

        private Difference hidden(Difference found) {
            Secrets secrets = order.secrets();
            return new Difference(
                    found.place(),
                    secrets.hide(found.what()),
                    found.expected() == null ? null : secrets.hide(found.expected()),
                    found.actual() == null ? null : secrets.hide(found.actual()),
                    found.pact(),
                    found.undecided());
        }

        private ReplayedInteraction undecided(String request, List<String> sentences) {
            return result(
                    request,
                    null,
                    sentences.stream()
                            .map(sentence -> difference("request", sentence, "request", true))
                            .toList());
        }

        private Difference difference(String place, String what, String step, boolean undecided) {
            return new Difference(
                    place, order.secrets().hide(what), null, null, http.place().position(List.of(step)), undecided);
        }

        private ReplayedInteraction result(String request, @Nullable Integer status, List<Difference> differences) {
            return new ReplayedInteraction(
                    http.description(), http.place().position(), request, status, differences, notes);
        }

        private static ReplayedInteraction noted(ReplayedInteraction result, String note) {
            List<String> notes = new ArrayList<>(result.notes());
            notes.add(note);
            return new ReplayedInteraction(
                    result.description(),
                    result.position(),
                    result.request(),
                    result.status(),
                    result.differences(),
                    notes);
        }
    }
}
