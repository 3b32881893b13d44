package dev.plimsoll.model.contract.consumer.impact;

import dev.plimsoll.model.contract.Operation;
import dev.plimsoll.model.contract.Parameter;
import dev.plimsoll.model.contract.consumer.har.Credentials;
import dev.plimsoll.model.contract.consumer.pact.RuleSet;
import dev.plimsoll.model.contract.consumer.use.UsedExchange;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a change of a request's parameter does to one exchange. Values are never told: they may be personal.
///
/// @param question the change
/// @param who who sends, to begin a sentence: `Its pact`
record ParameterImpact(Question question, String who) {
    Finding of(UsedExchange used, Evidence evidence) {
        String name = String.valueOf(question.subject().name());
        Parameter before = named(question.before(), name);
        Parameter after = named(question.after(), name);
        Parameter either = before == null ? after : before;
        if (either == null) {
            return Finding.risky(who + " calls the operation.", evidence);
        }
        String words = "the " + either.in().word() + " parameter '" + either.name() + "'";
        if (either.in() == Parameter.Place.COOKIE || either.in() == Parameter.Place.QUERYSTRING) {
            return Finding.risky(
                    who + " calls the operation; whether it sends " + words + " is not compared.", evidence);
        }
        List<String> values = used.values(either);
        if (values == null) {
            return notSent(before, after, words, evidence);
        }
        if (after == null) {
            return Finding.breaks(who + " sends " + words + ", which the revision does not know.", evidence);
        }
        return sent(used, before, after, values, words, evidence);
    }

    private Finding notSent(@Nullable Parameter before, @Nullable Parameter after, String words, Evidence evidence) {
        boolean demanded = after != null && after.required() && (before == null || !before.required());
        if (demanded) {
            return Finding.breaks(who + " does not send " + words + ", which the revision demands.", evidence);
        }
        if (question.rule("-default-value-")) {
            return Finding.risky(who + " leaves " + words + " out, so its default counts.", evidence);
        }
        return Finding.unaffected(Use.NOT_USED, who + " does not send " + words + ".", evidence);
    }

    private Finding sent(
            UsedExchange used,
            @Nullable Parameter before,
            Parameter after,
            List<String> values,
            String words,
            Evidence evidence) {
        if (values.contains(Credentials.REMOVED)) {
            return Finding.risky(
                    who + " sends " + words + "; its value was not kept, so it is not compared.", evidence);
        }
        Optional<Boolean> taken = question.answers().takes(after, values);
        boolean wasTaken =
                before == null || question.answers().takes(before, values).orElse(false);
        if (taken.isPresent() && !taken.get() && wasTaken) {
            return Finding.breaks(who + " sends a value of " + words + " that the revision refuses.", evidence);
        }
        boolean formChanged = before != null && !before.form().equals(after.form());
        if (taken.isEmpty() || !taken.get() || formChanged) {
            return Finding.risky(who + " sends " + words + "; whether the revision takes it is not decided.", evidence);
        }
        if (hasRules(used, after)) {
            return Finding.risky(
                    who + " sends " + words
                            + " by a matching rule: the revision takes the example, others are not proved.",
                    evidence);
        }
        return Finding.unaffected(Use.USED, who + " sends " + words + ", and the revision takes it.", evidence);
    }

    private static boolean hasRules(UsedExchange used, Parameter parameter) {
        var rules = used.exchange().http().request().rules();
        RuleSet set = switch (parameter.in()) {
            case PATH -> rules.path();
            case QUERY, QUERYSTRING -> rules.query();
            case HEADER, COOKIE -> rules.header();
        };
        return !set.rules().isEmpty();
    }

    private static @Nullable Parameter named(@Nullable Operation operation, String name) {
        if (operation == null) {
            return null;
        }
        for (Parameter parameter : operation.parameters()) {
            boolean header = parameter.in() == Parameter.Place.HEADER;
            if (parameter.name().equals(name) || (header && parameter.name().equalsIgnoreCase(name))) {
                return parameter;
            }
        }
        return null;
    }
}
