package dev.plimsoll.model.workload;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// What makes requests start: the clock alone (an open model, [ArrivalProcess]), or users who wait for their answers
/// (a closed one, [ClosedUsers]). A service that slows down gets as many requests as before from the former and fewer
/// from the latter (Schroeder, Wierman and Harchol-Balter, "Open Versus Closed: A Cautionary Tale", 2006).
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ArrivalProcess.Poisson.class, name = "poisson"),
    @JsonSubTypes.Type(value = ArrivalProcess.Constant.class, name = "constant"),
    @JsonSubTypes.Type(value = ArrivalProcess.LongTail.class, name = "long-tail"),
    @JsonSubTypes.Type(value = VaryingArrivals.Ramp.class, name = "ramp"),
    @JsonSubTypes.Type(value = VaryingArrivals.Bursts.class, name = "bursts"),
    @JsonSubTypes.Type(value = VaryingArrivals.Diurnal.class, name = "diurnal"),
    @JsonSubTypes.Type(value = ClosedUsers.class, name = "closed")
})
public sealed interface LoadModel permits ArrivalProcess, ClosedUsers {
    /// The whole model in words without an end: "open model: 50 requests a second at random moments (Poisson)".
    String sentence();

    /// About how many requests a second there will be, above 0 and at most 100,000. Of a closed model this is a guess
    /// that sizes buffers and samples: how many there are depends on the service.
    double expectedPerSecond();

    /// `open model` or `closed model`.
    default String label() {
        return this instanceof ArrivalProcess ? "open model" : "closed model";
    }
}
