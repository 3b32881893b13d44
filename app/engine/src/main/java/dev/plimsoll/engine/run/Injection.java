package dev.plimsoll.engine.run;

import dev.plimsoll.engine.port.ChaosService;
import dev.plimsoll.engine.port.ChaosService.Route;
import dev.plimsoll.model.chaos.InXml;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.contract.Contract;
import java.util.Comparator;
import java.util.stream.LongStream;

/// A planned fault on a route of the chaos service, where combined faults are several.
///
/// @param contract as whose messages it acts
record Injection(ChaosService chaos, Route route, PlannedFault fault, Contract contract) {
    /// Puts it into effect.
    ///
    /// @param once whether it hits for sure, whatever its share, until it has taken effect once
    void begin(boolean once) {
        for (PlannedFault part : fault.onTheWay()) {
            chaos.inject(route, part, InXml.of(part.fault(), contract).orElse(null), once);
        }
    }

    /// Of combined faults each has to be seen: where none of its few messages were drawn, nobody met all of them.
    void begin() {
        begin(fault.parts().size() > 1);
    }

    /// What it did.
    ///
    /// @param hits how often it took effect, or [ChaosService#UNKNOWN_HITS]
    /// @param meant how often it was to, or [ChaosService#UNKNOWN_HITS]
    record Effect(long hits, long meant) {}

    /// Ends it. Ending again does nothing.
    ///
    /// @return of combined faults what the rarest did
    Effect end() {
        return fault.onTheWay().stream()
                .map(part -> new Effect(chaos.remove(route, part.id()), chaos.meant(route, part.id())))
                .min(Comparator.comparingLong(Effect::hits))
                .orElse(new Effect(0, 0));
    }

    /// Ends it for one who sends few requests, and may meet one of the combined faults and not the others.
    ///
    /// @return how often any of it took effect, or as [#end()]
    long endForOne() {
        long[] hits = ended().toArray();
        return LongStream.of(hits).anyMatch(one -> one < 0)
                ? ChaosService.UNKNOWN_HITS
                : LongStream.of(hits).sum();
    }

    private LongStream ended() {
        return fault.onTheWay().stream().mapToLong(part -> chaos.remove(route, part.id()));
    }
}
