package dev.plimsoll.model.contract.diff;

import dev.plimsoll.model.contract.Link;
import dev.plimsoll.model.contract.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Compares the links of a response. No message shows who follows a link, so nothing here is ever proved to break.
final class LinkComparison {
    private static final String OPEN = "who follows a link is not in the contract";

    private final Telling telling;
    private final LinkTargets targets;

    LinkComparison(Telling telling, LinkTargets targets) {
        this.telling = telling;
        this.targets = targets;
    }

    void compare(Response before, Response after) {
        for (Link one : before.links()) {
            Link other = named(one.name(), after.links());
            if (other == null) {
                telling.risky(
                        "response-link-removed",
                        one.origin(),
                        after.origin(),
                        "Removed the link '" + one.name() + "'.",
                        OPEN);
            } else {
                both(one, other);
            }
        }
        for (Link other : after.links()) {
            if (named(other.name(), before.links()) == null) {
                telling.safe(
                        "response-link-added",
                        before.origin(),
                        other.origin(),
                        "Added the link '" + other.name() + "'.");
            }
        }
    }

    private static @Nullable Link named(String name, List<Link> links) {
        return links.stream()
                .filter(link -> link.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private void both(Link one, Link other) {
        String of = " of the link '" + one.name() + "'";
        if (!targets.areSame(one.target(), other.target())) {
            changed("response-link-operation-changed", one, other, "the operation" + of, one.target(), other.target());
        }
        changed("response-link-body-changed", one, other, "the body" + of, one.body(), other.body());
        Set<String> met = new HashSet<>();
        one.parameters().forEach((name, value) -> {
            String renamed = targets.name(one.target(), name);
            String now = other.parameters().get(renamed);
            met.add(renamed);
            String rule = "response-link-parameter-" + (now == null ? "removed" : "changed");
            changed(rule, one, other, "the parameter '" + name + "'" + of, value, now);
        });
        other.parameters().forEach((name, value) -> {
            if (!met.contains(name)) {
                telling.safe(
                        "response-link-parameter-added",
                        one.origin(),
                        other.origin(),
                        "Added the parameter '" + name + "'" + of + ".");
            }
        });
    }

    private void changed(
            String rule, Link one, Link other, String what, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            String sentence = "Changed " + what + " from " + before + " to " + (after == null ? "none" : after) + ".";
            telling.risky(rule, one.origin(), other.origin(), sentence, OPEN);
        }
    }
}
