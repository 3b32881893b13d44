package dev.plimsoll.model.drill;

import java.util.EnumSet;
import java.util.Set;

/// What may follow in a drill.
final class DrillCourse {
    private final DrillState drill;

    DrillCourse(DrillState drill) {
        this.drill = drill;
    }

    /// Why an event cannot follow; empty when it can.
    String obstacle(DrillEvent event) {
        if (!phases(event).contains(drill.phase())) {
            return "drill " + drill.id() + " is " + drill.phase().title();
        }
        if (event instanceof DrillEvent.Leading
                && !event.by().equals(drill.drill().owner())) {
            return "drill " + drill.id() + " is led by " + drill.drill().owner() + ", not by " + event.by();
        }
        return switch (event) {
            case DrillEvent.Injected injected -> ofInject(injected.inject());
            case DrillEvent.Remarked remarked -> remarked.remark().isBlank() ? "a note says something" : "";
            case DrillEvent.Marked marked -> ofMark(marked.mark());
            case DrillEvent.NoneBecause none -> ofNone(none);
            case DrillEvent.Closed _ ->
                drill.improvements().isEmpty()
                                && drill.all(DrillEvent.NoneBecause.class).isEmpty()
                        ? "the debrief names no improvement and no reason why there is none"
                        : "";
            default -> "";
        };
    }

    private static Set<DrillPhase> phases(DrillEvent event) {
        return switch (event) {
            case DrillEvent.Planned _ -> EnumSet.noneOf(DrillPhase.class);
            case DrillEvent.Revised _, DrillEvent.Started _ -> EnumSet.of(DrillPhase.PLANNED);
            case DrillEvent.Injected _, DrillEvent.Paused _, DrillEvent.Marked _ -> EnumSet.of(DrillPhase.RUNNING);
            case DrillEvent.Resumed _ -> EnumSet.of(DrillPhase.PAUSED);
            case DrillEvent.Ended _ -> EnumSet.of(DrillPhase.RUNNING, DrillPhase.PAUSED);
            case DrillEvent.Remarked _ -> EnumSet.of(DrillPhase.RUNNING, DrillPhase.PAUSED, DrillPhase.DEBRIEF);
            case DrillEvent.Compared _ -> EnumSet.complementOf(EnumSet.of(DrillPhase.CLOSED));
            case DrillEvent.Improved _, DrillEvent.NoneBecause _, DrillEvent.Closed _ -> EnumSet.of(DrillPhase.DEBRIEF);
        };
    }

    private String ofInject(String inject) {
        boolean known =
                drill.drill().injects().stream().anyMatch(one -> one.id().equals(inject));
        if (!known) {
            return "drill " + drill.id() + " has no inject '" + inject + "'";
        }
        return drill.injected(inject).isPresent() ? "inject '" + inject + "' has come already" : "";
    }

    private String ofMark(DrillMark mark) {
        if (drill.time(mark).isPresent()) {
            return "'" + mark.word() + "' is marked already";
        }
        for (DrillMark before : DrillMark.values()) {
            if (before.compareTo(mark) < 0 && drill.time(before).isEmpty()) {
                return "'" + before.word() + "' comes before '" + mark.word() + "' and is not marked";
            }
        }
        return "";
    }

    private String ofNone(DrillEvent.NoneBecause none) {
        if (!drill.improvements().isEmpty()) {
            return "the debrief names improvements";
        }
        return none.reason().isBlank() ? "that nothing is to be improved needs a reason" : "";
    }
}
