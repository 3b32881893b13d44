package dev.plimsoll.model.learning.card.old;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a part of a report is about, by its heading. The order matters: the first that fits counts.
enum Topic {
    ACTIONS("action", "follow-up", "follow up", "followup", "next step", "improvement", "prevent", "to-do", "todo"),
    TIMELINE("timeline", "time line", "chronology", "sequence of events", "key events"),
    FACTORS("root cause", "contributing", "cause", "factor", "trigger", "went wrong", "identified", "why"),
    LESSONS("lesson", "learning", "learned", "learnt", "takeaway", "went well", "lucky"),
    IMPACT("impact", "affected", "stats", "damage"),
    RESOLUTION("resolution", "mitigation", "recovery", "remediation", "detection", "fix"),
    SUMMARY("summary", "overview", "abstract", "synopsis", "what happened", "description", "context", "background");

    private final String words;

    Topic(String... words) {
        this.words = String.join("|", words);
    }

    /// Null when the heading says nothing that is known.
    static @Nullable Topic of(String heading) {
        String lower = heading.toLowerCase(Locale.ROOT);
        for (Topic topic : values()) {
            if (Stream.of(topic.words.split("\\|", -1)).anyMatch(lower::contains)) {
                return topic;
            }
        }
        return null;
    }
}
