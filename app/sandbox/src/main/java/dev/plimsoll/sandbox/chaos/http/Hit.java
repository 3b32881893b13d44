package dev.plimsoll.sandbox.chaos.http;

import dev.plimsoll.sandbox.chaos.toxic.Draws;
import dev.plimsoll.sandbox.chaos.toxic.Toxic;
import java.util.List;

/// A fault that is to act on a message, with the decision that said so.
record Hit(Toxic toxic, Draws.Draw draw) {
    static void missed(List<Hit> hits) {
        hits.forEach(hit -> hit.toxic().entry().missed());
        hits.clear();
    }
}
