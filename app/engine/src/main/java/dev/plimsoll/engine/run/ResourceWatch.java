package dev.plimsoll.engine.run;

import dev.plimsoll.engine.port.ProviderCalls;
import dev.plimsoll.engine.port.ProviderCalls.Call;
import dev.plimsoll.engine.port.ProviderCalls.Reply;
import dev.plimsoll.engine.port.ServiceProblem;
import dev.plimsoll.model.invariant.InvariantBook.Consequence;
import dev.plimsoll.model.invariant.ResourceBook;
import dev.plimsoll.model.invariant.ResourceCheck;
import dev.plimsoll.model.invariant.Violation;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.run.RunEvent;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Holds the resources that the provider keeps against the invariants of a plan: before the load, each
/// second, and after the run. It asks the provider itself, past the chaos service, so that a fault
/// disturbs the load and not the watch.
final class ResourceWatch {
    private final RunRecorder recorder;
    private final ResourceBook book;
    private final ResourceCheck check;
    private final ProviderCalls calls;
    private final URI provider;
    private final Set<String> broken = new HashSet<>();
    private @Nullable String unread;

    /// @param provider its base address
    ResourceWatch(RunRecorder recorder, ResourceBook book, ProviderCalls calls, URI provider) {
        this.recorder = recorder;
        this.book = book;
        this.check = new ResourceCheck(book.invariants());
        this.calls = calls;
        this.provider = provider;
    }

    /// What the provider keeps before the load must be readable and right, or a run proves nothing.
    void before() throws RunConductor.CutShort {
        boolean told = look();
        List<Violation> wrong = told ? check.complete() : List.of();
        say(false, wrong.size());
        if (!told || !wrong.isEmpty()) {
            String detail = wrong.isEmpty()
                    ? "the resources at " + book.state() + " cannot be read: " + unread
                    : "the " + wrong.getFirst().sentence() + ", before the load";
            recorder.record(at -> new RunEvent.CheckMade(at, "Resources", false, detail));
            throw new RunConductor.CutShort();
        }
    }

    /// What is wrong whatever else comes. A provider that does not answer under a fault is no broken invariant.
    void during(KillSwitch killSwitch) throws RunConductor.CutShort {
        if (!look()) {
            return;
        }
        for (Violation violation : check.certain()) {
            if (tell(violation) && book.broken() == Consequence.HARM) {
                String sentence = "The " + violation.sentence();
                recorder.record(at -> new RunEvent.CriterionMet(at, sentence));
                killSwitch.pull(null, "an invariant was broken");
                throw new RunConductor.CutShort();
            }
        }
    }

    /// What is wrong now that the load has ended and what was under way had its time.
    void after() throws InterruptedException {
        boolean _ = new CountDownLatch(1).await(book.settlesWithin().toNanos(), TimeUnit.NANOSECONDS);
        if (!look()) {
            recorder.record(at -> new RunEvent.TroubleMet(
                    at, "The resources at " + book.state() + " could not be read after the run: " + unread + "."));
            return;
        }
        List<Violation> wrong = check.complete();
        wrong.forEach(this::tell);
        say(true, wrong.size());
    }

    private boolean look() {
        try {
            Reply reply = calls.send(new Call("GET", provider, book.state(), List.of(), Map.of(), null));
            boolean told = reply instanceof Reply.Answer answer
                    && answer.status() == 200
                    && check.see(Json.mapper().readTree(answer.body()));
            unread = told ? null : "it did not answer 200 with a list 'resources'";
            return told;
        } catch (ServiceProblem | JacksonException failure) {
            unread = String.valueOf(failure.getMessage());
            return false;
        }
    }

    private boolean tell(Violation violation) {
        boolean isNew = broken.add(violation.invariant());
        if (isNew) {
            recorder.record(at -> new RunEvent.InvariantBroken(
                    at,
                    violation.invariant(),
                    violation.transaction(),
                    violation.hop(),
                    violation.sentence(),
                    book.broken() == Consequence.HARM));
        }
        return isNew;
    }

    private void say(boolean after, int wrong) {
        recorder.record(at -> new RunEvent.InvariantsChecked(at, after, check.entries(), check.transactions(), wrong));
    }
}
