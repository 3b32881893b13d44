package dev.plimsoll.sandbox.chaos.toxic;

import tools.jackson.databind.node.ObjectNode;

/// A fault that acts on single messages: on requests when its stream is upstream, else on responses.
public sealed interface HttpFault
        permits BodyFault,
                StatusFault,
                DelayFault,
                ThrottleFault,
                ReorderFault,
                HttpFault.Drop,
                HttpFault.Drip,
                HttpFault.Duplicate {
    /// The messages it acts on.
    Aim aim();

    /// The message is lost: a request never reaches the service, a response never reaches the client.
    ///
    /// @param hold whether the client's connection stays open in silence; otherwise it is closed
    record Drop(Aim aim, boolean hold) implements HttpFault {
        static Drop read(ObjectNode attributes) {
            var json = view(attributes, "HttpDropToxic");
            String how = json.text("how", "close");
            if (!how.equals("close") && !how.equals("hold")) {
                throw RefusedException.badBody("how must be close or hold but is " + how);
            }
            return new Drop(Aim.read(json, "only_status"), how.equals("hold"));
        }
    }

    /// The body trickles; head and connection are as they should be.
    ///
    /// @param rate bytes a second
    record Drip(Aim aim, long rate) implements HttpFault {
        static Drip read(ObjectNode attributes) {
            var json = view(attributes, "HttpDripToxic");
            long rate = json.whole("rate", "int64", 0);
            if (rate < 1 || rate > Integer.MAX_VALUE) {
                throw RefusedException.badBody("rate must be 1 or more bytes a second but is " + rate);
            }
            return new Drip(Aim.read(json, "only_status"), rate);
        }
    }

    /// The request is sent twice; the client sees the first answer only.
    record Duplicate(Aim aim) implements HttpFault {
        static Duplicate read(ObjectNode attributes) {
            return new Duplicate(Aim.read(view(attributes, "HttpDuplicateToxic"), "only_status"));
        }
    }

    /// The attributes of a type, for reading.
    static WireJson view(ObjectNode attributes, String type) {
        return WireJson.object(attributes, type + ".attributes", "toxics." + type);
    }
}
