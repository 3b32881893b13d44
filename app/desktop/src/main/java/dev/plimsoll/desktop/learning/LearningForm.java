package dev.plimsoll.desktop.learning;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.model.Problem;
import dev.plimsoll.model.Sentence;
import dev.plimsoll.model.learning.card.AppliesTo;
import dev.plimsoll.model.learning.card.Confidence;
import dev.plimsoll.model.learning.card.LearningCard;
import dev.plimsoll.model.learning.card.LearningState;
import dev.plimsoll.model.plan.Person;
import dev.plimsoll.model.plan.PlanId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// A card while it is written. Lists are written with commas between, or one a line.
///
/// @param before the card that is changed; null for a new one
record LearningForm(
        @Nullable LearningState before,
        StringProperty title,
        StringProperty context,
        StringProperty finding,
        StringProperty pattern,
        StringProperty evidence,
        StringProperty services,
        StringProperty operations,
        StringProperty changes,
        StringProperty tags,
        StringProperty plan,
        ObjectProperty<Confidence> confidence,
        ObjectProperty<@Nullable LocalDate> review) {
    /// A form for a new card, to be looked at again on a day.
    static LearningForm fresh(LocalDate review) {
        return new LearningForm(
                null,
                text(""),
                text(""),
                text(""),
                text(""),
                text(""),
                text(""),
                text(""),
                text(""),
                text(""),
                text(""),
                new SimpleObjectProperty<>(Confidence.LOW),
                new SimpleObjectProperty<>(review));
    }

    /// A form with what a card says.
    static LearningForm of(LearningState state) {
        LearningCard card = state.card();
        PlanId plan = card.plan();
        return new LearningForm(
                state,
                text(card.title()),
                text(card.context()),
                text(card.finding()),
                text(card.pattern()),
                text(String.join("\n", card.evidence())),
                text(String.join(", ", card.appliesTo().services())),
                text(String.join(", ", card.appliesTo().operations())),
                text(String.join(", ", card.appliesTo().changes())),
                text(String.join(", ", card.tags())),
                text(plan == null ? "" : plan.value()),
                new SimpleObjectProperty<>(card.confidence()),
                new SimpleObjectProperty<>(card.review()));
    }

    private static StringProperty text(String text) {
        return new SimpleStringProperty(text);
    }

    /// Whether somebody has written something in it; what a fresh one proposes is nothing written.
    boolean changed() {
        return before == null
                ? parts().stream().anyMatch(part -> !part.get().isBlank())
                : !content().equals(of(before).content());
    }

    private List<StringProperty> parts() {
        return List.of(title, context, finding, pattern, evidence, services, operations, changes, tags, plan);
    }

    private List<Object> content() {
        List<Object> content =
                new ArrayList<>(parts().stream().map(StringProperty::get).toList());
        content.add(confidence.get());
        content.add(Optional.ofNullable(review.get()));
        return content;
    }

    /// The card as it is written now.
    ///
    /// @param owner who keeps a new card right; a card that is changed keeps its owner
    /// @throws Problem if something is missing or wrong
    LearningCard card(Person owner) {
        LearningCard old = before == null ? null : before.card();
        try {
            return new LearningCard(
                    old == null ? LearningCard.Kind.LEARNING : old.kind(),
                    title.get().strip(),
                    context.get().strip(),
                    finding.get().strip(),
                    listed(evidence, "\\R"),
                    pattern.get().strip(),
                    new AppliesTo(listed(services, "[,\\n]"), listed(operations, "[,\\n]"), listed(changes, "[,\\n]")),
                    confidence.get(),
                    review.get(),
                    listed(tags, "[,\\n]"),
                    plan.get().isBlank() ? null : new PlanId(plan.get().strip()),
                    old == null ? List.of() : old.actions(),
                    old == null ? owner : old.owner(),
                    old == null ? null : old.original(),
                    old == null ? Map.of() : old.unknown());
        } catch (IllegalArgumentException wrong) {
            String said = String.valueOf(wrong.getMessage());
            throw new Problem(
                    Sentence.begin(said) + ".",
                    tr("Fill it in and keep the card again; a plan is named like P3."),
                    wrong);
        }
    }

    private static List<String> listed(StringProperty text, String between) {
        return Stream.of(text.get().split(between))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
