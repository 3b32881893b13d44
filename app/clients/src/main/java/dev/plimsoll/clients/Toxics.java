package dev.plimsoll.clients;

import dev.plimsoll.model.chaos.CombinedFault;
import dev.plimsoll.model.chaos.Fault;
import dev.plimsoll.model.chaos.InXml;
import dev.plimsoll.model.chaos.LostNode;
import dev.plimsoll.model.chaos.MessageFault;
import dev.plimsoll.model.chaos.PlannedFault;
import dev.plimsoll.model.json.Json;
import dev.plimsoll.model.json.Pointer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Faults in the form of Toxiproxy's API, and the types that begin with `http_`, which are ours.
final class Toxics {
    private Toxics() {}

    /// @param basePath of the provider behind the route: payload faults name paths from the root of the server
    /// @param xml how it acts on messages of XML; null where no contract tells
    static ObjectNode of(PlannedFault planned, String basePath, @Nullable InXml xml) {
        ObjectNode toxic = Json.mapper().createObjectNode();
        toxic.put("name", planned.id());
        toxic.put("stream", "downstream");
        toxic.put("toxicity", planned.share());
        ObjectNode attributes = toxic.putObject("attributes");
        switch (planned.fault()) {
            case Fault.Latency latency -> {
                toxic.put("type", "latency");
                attributes.put("latency", latency.delay().toMillis());
                attributes.put("jitter", latency.jitter().toMillis());
            }
            case Fault.ConnectionReset() -> {
                toxic.put("type", "reset_peer");
                attributes.put("timeout", 0);
            }
            case Fault.PacketLoss(double rate, double correlation) -> {
                toxic.put("type", "packet_loss");
                attributes.put("loss_rate", rate);
                attributes.put("correlation", correlation);
            }
            case LostNode lost -> {
                // Only the way to a node is the chaos service's: its programs are the run's.
                if (lost.way() != LostNode.Way.PARTITION) {
                    throw new IllegalArgumentException(lost.way() + " is nothing that a chaos service can do");
                }
                toxic.put("stream", "upstream");
                toxic.put("type", "timeout");
                attributes.put("timeout", 0);
            }
            case CombinedFault together ->
                throw new IllegalArgumentException("each is a toxic of its own: " + together.description());
            case Fault.LoadSurge(int times) ->
                throw new IllegalArgumentException(times + " times the load is nothing that a chaos service can do");
            case MessageFault fault -> MessageToxics.write(fault, basePath, toxic, attributes);
            case Fault.MissingField missing -> {
                toxic.put("type", "http_body");
                attributes.put("method", missing.operation().method());
                attributes.put("path", basePath + missing.operation().path());
                attributes.put("status", missing.status());
                attributes.put("pointer", Pointer.of(missing.path()));
                attributes.put("action", "remove");
            }
        }
        if (xml != null) {
            xml(xml, planned.fault(), attributes);
        }
        return toxic;
    }

    private static void xml(InXml xml, Fault fault, ObjectNode attributes) {
        String value = xml.value();
        if (fault instanceof MessageFault.OtherStatus) {
            attributes.put("text", value).put("media_type", xml.mediaType());
            return;
        }
        attributes.put("xml_pointer", Pointer.of(xml.path()));
        if (value != null) {
            attributes.put("xml_value", value);
        }
    }
}
