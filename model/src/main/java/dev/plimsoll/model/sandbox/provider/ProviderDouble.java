package dev.plimsoll.model.sandbox.provider;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.consumer.check.Route;
import dev.plimsoll.model.sandbox.synthetic.Vocabulary;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;

/// Stands in for the provider of a contract: answers what the contract allows, refuses the rest and says why, and
/// keeps what is created, changed and deleted. The same requests in the same order give the same bytes.
///
/// Answers are made when they are first asked for, so that it is ready at once. Safe for all threads.
public final class ProviderDouble {
    private static final int NEAREST = 3;

    private final Contract contract;
    private final Vocabulary vocabulary;
    private final long seed;
    private final EntityTables tables;
    private final Routes routes;
    private final ResourceState state;
    private final KnownReplies known = new KnownReplies();
    private final Map<String, Resource> resources;
    private final ConcurrentLinkedDeque<Worker> idle = new ConcurrentLinkedDeque<>();

    /// What one thread works with.
    private record Worker(RequestRules rules, ResourceAnswers answers) {}

    public ProviderDouble(Contract contract, Vocabulary vocabulary, long seed) {
        this(contract, vocabulary, seed, EntityTables.NONE);
    }

    /// The same with tables whose rows are the items of collections.
    public ProviderDouble(Contract contract, Vocabulary vocabulary, long seed, EntityTables tables) {
        this.contract = contract;
        this.vocabulary = vocabulary;
        this.seed = seed;
        this.routes = new Routes(contract);
        this.resources = Resource.of(contract);
        this.tables = tables;
        this.state = new ResourceState(contract.digest() + " " + seed + tables.digest());
    }

    public Contract contract() {
        return contract;
    }

    /// What became of the baseline.
    public ResourceState state() {
        return state;
    }

    public ProviderReply reply(ProviderRequest request) {
        Map<String, Route> found = routes.find(request.path());
        if (found.isEmpty()) {
            return Replies.unknown(
                    request.method(), request.path(), routes.nearest(request.method(), request.path(), NEAREST));
        }
        boolean isHead = request.method().equals("HEAD") && !found.containsKey("HEAD");
        Route route = found.get(isHead ? "GET" : request.method());
        if (route == null) {
            return Replies.wrongMethod(request.method(), request.path(), found.keySet());
        }
        Worker idler = idle.poll();
        Worker worker = idler == null ? worker() : idler;
        try {
            ProviderReply reply = reply(worker, route, request);
            return isHead ? new ProviderReply(reply.status(), reply.headers(), new byte[0]) : reply;
        } finally {
            idle.push(worker);
        }
    }

    private Worker worker() {
        return new Worker(new RequestRules(), new ResourceAnswers(vocabulary, seed, resources, state, known, tables));
    }

    private ProviderReply reply(Worker worker, Route route, ProviderRequest request) {
        RequestRules.Finding finding = worker.rules().look(route, request);
        return finding.complaints().isEmpty()
                ? state.remembered()
                        .reply(
                                route.operation(),
                                request,
                                () -> worker.answers().answer(route, finding.body()))
                : Replies.refused(finding.status(), route.operation().key().toString(), finding.complaints());
    }
}
