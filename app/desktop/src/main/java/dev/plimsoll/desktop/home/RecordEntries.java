package dev.plimsoll.desktop.home;

import static dev.plimsoll.desktop.language.Translation.tr;
import static dev.plimsoll.desktop.language.Translation.trCount;

import dev.plimsoll.desktop.control.Badge;
import dev.plimsoll.desktop.control.Badge.Tone;
import dev.plimsoll.desktop.control.Words;
import dev.plimsoll.desktop.home.RecordCell.Entry;
import dev.plimsoll.model.plan.PlanState;
import dev.plimsoll.model.run.Run;
import org.kordamp.ikonli.feather.Feather;

/// What plans and runs say of themselves in a list.
final class RecordEntries {
    private RecordEntries() {}

    /// What it is about, and what is to be done.
    static Entry need(Need need) {
        return new Entry(
                need.title(),
                need.detail(),
                Badge.of(need.kind().word(), need.kind().icon(), need.kind().tone()));
    }

    /// Its title, its author, and whether it may run.
    ///
    /// @param closed how many gates stand between it and its run
    static Entry plan(PlanState plan, int closed) {
        return new Entry(
                plan.id() + "  " + plan.plan().title(),
                tr(
                        "by %s, %s",
                        plan.plan().author(), Words.when(plan.events().getLast().at())),
                closed == 0
                        ? Badge.of(tr("May run"), Feather.CHECK_CIRCLE, Tone.SUCCESS)
                        : Badge.of(trCount(closed, "%d gate closed", "%d gates closed"), Feather.LOCK, Tone.WARNING));
    }

    /// Its plan, when, by whom, and its verdict.
    static Entry run(Run run) {
        return new Entry(
                run.id() + "  " + run.plan().title(),
                tr("started by %s, %s", run.start().by(), Words.when(run.start().at())),
                run.verdict().map(Badge::of).orElse(Badge.of(tr("Not ended"), Feather.ACTIVITY, Tone.ACCENT)));
    }
}
