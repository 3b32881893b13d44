package dev.plimsoll.model.workload;

import dev.plimsoll.model.contract.OperationKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Draws the operations of a workload one after the other: each request is the next step of a user of one of its
/// profiles, or one of the mix where it has none. Not safe for several threads.
public final class Walk {
    private final Workload workload;
    private final double sum;
    private final double mixed;
    /// Where the present user of each profile is.
    private final Map<String, OperationKey> places = new HashMap<>();

    public Walk(Workload workload) {
        this.workload = workload;
        this.sum = workload.profiles().stream().mapToDouble(UserProfile::weight).sum();
        this.mixed = workload.weights();
    }

    /// The path of one user: where the workload has profiles, along that of one of them for good, drawn by their
    /// weights.
    public static Walk ofOneUser(Workload workload, RandomGenerator random) {
        Walk all = new Walk(workload);
        return workload.profiles().isEmpty()
                ? all
                : new Walk(new Workload(
                        workload.arrivals(), workload.mix(), workload.timeout(), List.of(all.drawn(random))));
    }

    public OperationKey next(RandomGenerator random) {
        if (workload.profiles().isEmpty()) {
            return workload.next(mixed, random);
        }
        UserProfile profile = drawn(random);
        OperationKey next = profile.next(places.get(profile.name()), random);
        places.put(profile.name(), next);
        return next;
    }

    private UserProfile drawn(RandomGenerator random) {
        double left = random.nextDouble() * sum;
        for (UserProfile profile : workload.profiles()) {
            left -= profile.weight();
            if (left < 0) {
                return profile;
            }
        }
        return workload.profiles().getLast();
    }
}
