package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.Initiator;
import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.OperationKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Pairs webhooks, callbacks and operations on channels by their names, and tells what comes and goes.
final class PushPairing {
    /// What to do with an operation that both versions have.
    @FunctionalInterface
    interface Both {
        void compare(Operation base, Operation revision);
    }

    private final Calls calls;
    private final Findings findings;
    private final Both both;

    PushPairing(Calls calls, Findings findings, Both both) {
        this.calls = calls;
        this.findings = findings;
        this.both = both;
    }

    void webhooks(List<Operation> ones, List<Operation> others) {
        pair("webhook", ones, others, null);
    }

    void channels(List<Operation> ones, List<Operation> others) {
        pair("channel-operation", ones, others, null);
    }

    /// @param owner the operation of the base that the callbacks follow
    void callbacks(Operation owner, Operation ownerAfter) {
        pair("callback", named(owner), named(ownerAfter), owner);
    }

    private void pair(String kind, List<Operation> ones, List<Operation> others, @Nullable Operation owner) {
        pair(kind, byKey(ones), byKey(others), owner);
    }

    private static Map<String, Operation> byKey(List<Operation> operations) {
        Map<String, Operation> byKey = new LinkedHashMap<>();
        operations.forEach(operation -> byKey.putIfAbsent(operation.key().toString(), operation));
        return byKey;
    }

    /// Callbacks by method, name and expression, without the owner, whose path may have other names for parameters.
    private static Map<String, Operation> named(Operation owner) {
        Map<String, Operation> byName = new LinkedHashMap<>();
        String end = OperationKey.callback("GET", "", "", owner.key()).path();
        int length = end.length() - "callback: to ".length();
        for (Operation callback : owner.callbacks()) {
            String text = callback.key().toString();
            byName.putIfAbsent(text.substring(0, text.length() - length), callback);
        }
        return byName;
    }

    private void pair(
            String kind, Map<String, Operation> ones, Map<String, Operation> others, @Nullable Operation owner) {
        Map<String, Operation> added = new LinkedHashMap<>(others);
        List<Map.Entry<String, Operation>> open = new ArrayList<>();
        for (Map.Entry<String, Operation> one : ones.entrySet()) {
            Operation other = added.remove(one.getKey());
            if (other == null) {
                open.add(one);
            } else {
                both.compare(one.getValue(), other);
            }
        }
        for (Map.Entry<String, Operation> one : open) {
            String moved = owner == null ? sameShape(one.getKey(), added) : sameName(one.getKey(), added);
            if (moved != null) {
                Operation other = Objects.requireNonNull(added.remove(moved));
                if (owner != null) {
                    addressChanged(owner, one.getValue(), other);
                }
                both.compare(one.getValue(), other);
            } else {
                removed(kind, one.getValue(), owner);
            }
        }
        added.values().forEach(other -> added(kind, other, ones.values()));
    }

    /// A channel whose address has other names for its parameters is the same channel.
    private static @Nullable String sameShape(String key, Map<String, Operation> added) {
        String shape = PathShape.of(key);
        return added.keySet().stream()
                .filter(other -> PathShape.of(other).equals(shape))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String sameName(String key, Map<String, Operation> added) {
        String name = key.substring(0, key.indexOf(" to ") + 4);
        return added.keySet().stream()
                .filter(other -> other.startsWith(name))
                .findFirst()
                .orElse(null);
    }

    private void addressChanged(Operation owner, Operation before, Operation after) {
        new Telling(findings, before, null)
                .breaking(
                        "callback-address-changed",
                        before.pathOrigin(),
                        after.pathOrigin(),
                        "Changed where the address of " + before.key() + " is found.",
                        calls.least(
                                owner, "After this call the revision does not call the address that the base takes."));
    }

    private void removed(String kind, Operation before, @Nullable Operation owner) {
        String outcome = owner == null
                ? "The base sends this; the revision never does."
                : "After this call the base calls back (" + before.key() + "); the revision never does.";
        new Telling(findings, before, null)
                .breaking(
                        kind + "-removed",
                        before.origin(),
                        null,
                        "Removed " + before.key() + ".",
                        calls.least(owner == null ? before : owner, outcome));
    }

    /// Who listens to a channel gets every message on it, those that are not known there too.
    private void added(String kind, Operation after, Collection<Operation> before) {
        Telling telling = new Telling(findings, after, null);
        String what = "Added " + after.key() + ".";
        boolean heard = after.key().kind() == OperationKey.Kind.CHANNEL
                && after.initiator() == Initiator.PROVIDER
                && before.stream().anyMatch(one -> channel(one).equals(channel(after)));
        if (heard) {
            telling.risky(
                    kind + "-added",
                    null,
                    after.origin(),
                    what,
                    "whether those who listen to the channel pass over messages that they do not know is not in the"
                            + " contract");
        } else {
            telling.safe(kind + "-added", null, after.origin(), what);
        }
    }

    private static String channel(Operation operation) {
        return operation.key().method() + " " + PathShape.of(operation.key().withoutMessage());
    }
}
