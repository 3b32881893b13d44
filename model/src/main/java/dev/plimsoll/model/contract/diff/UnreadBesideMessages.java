package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.Contract;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.OperationKey;
import dev.plimsoll.model.contract.Origin;
import dev.plimsoll.model.contract.document.Cursor;
import dev.plimsoll.model.contract.document.Node;
import dev.plimsoll.model.contract.schema.Sameness;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells what differs of a channel, its operations and messages and is not understood: bindings, which mean something
/// to one protocol each, the parameters of the address, and where a message carries its correlation id (AsyncAPI 3.0.0,
/// Channel Object, Operation Object, Message Object).
final class UnreadBesideMessages {
    private final Contract base;
    private final Contract revision;
    private final Sameness sameness;
    private final Findings findings;

    UnreadBesideMessages(Contract base, Contract revision, Sameness sameness, Findings findings) {
        this.base = base;
        this.revision = revision;
        this.sameness = sameness;
        this.findings = findings;
    }

    void compare(Operation one, Operation other) {
        if (one.key().kind() != OperationKey.Kind.CHANNEL) {
            return;
        }
        Node channel = at(base, one.pathOrigin());
        Node channelAfter = at(revision, other.pathOrigin());
        String name = one.key().withoutMessage();
        differs("bindings", channel, channelAfter, name);
        parameters(name, other, channel, channelAfter);
        differs("bindings", one.node(), other.node(), one.key().toString());
        Node message = at(base, one.origin());
        Node messageAfter = at(revision, other.origin());
        for (String member : List.of("bindings", "correlationId")) {
            differs(member, message, messageAfter, one.key().toString());
        }
    }

    /// By their order in the address, as their names do not travel.
    private void parameters(String address, Operation other, @Nullable Node channel, @Nullable Node channelAfter) {
        Node written = channel == null ? null : channel.get("parameters");
        Node writtenAfter = channelAfter == null ? null : channelAfter.get("parameters");
        List<String> names = PathShape.names(address);
        List<String> namesAfter = PathShape.names(other.key().path());
        for (int i = 0; i < Math.min(names.size(), namesAfter.size()); i++) {
            Node before = written == null ? null : written.get(names.get(i));
            Node after = writtenAfter == null ? null : writtenAfter.get(namesAfter.get(i));
            for (String member : List.of("schema", "enum", "default", "location", "$ref")) {
                differs(member, before, after, "the parameter '" + names.get(i) + "' of " + address);
            }
        }
    }

    private void differs(String member, @Nullable Node before, @Nullable Node after, String of) {
        Node one = before == null ? null : before.get(member);
        Node other = after == null ? null : after.get(member);
        boolean same = one == null ? other == null : other != null && sameness.areSame(one, other);
        if (!same) {
            findings.notice("'" + member + "' of " + of + " differs and is not understood");
        }
    }

    private static @Nullable Node at(Contract contract, Origin origin) {
        Cursor found = contract.schemas().root().follow(origin.pointer());
        return found == null ? null : found.node();
    }
}
