package dev.plimsoll.model.contract.diff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An example for each rule. Those of schemas are the same schema in the frame of each part of an exchange.
final class RuleExamples {
    private final Map<String, RuleExample> byRule = new LinkedHashMap<>();

    RuleExamples() {
        Map<String, List<String>> schemas = new SchemaExamples().bySuffix();
        for (RuleExample.Frame frame : RuleExample.Frame.values()) {
            String prefix = frame.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (frame.holdsSchema()) {
                schemas.forEach((suffix, pair) ->
                        byRule.put(prefix + "-" + suffix, new RuleExample(frame, pair.getFirst(), pair.getLast())));
            }
        }
        byRule.putAll(new OperationExamples().byRule());
        byRule.putAll(new SurfaceExamples().byRule());
    }

    @Nullable
    RuleExample of(String rule) {
        return byRule.get(rule);
    }
}
