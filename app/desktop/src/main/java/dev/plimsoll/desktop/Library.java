package dev.plimsoll.desktop;

import static dev.plimsoll.desktop.language.Translation.tr;

import dev.plimsoll.desktop.agreement.AgreementModel;
import dev.plimsoll.desktop.control.Action;
import dev.plimsoll.desktop.environment.EnvironmentModel;
import dev.plimsoll.desktop.help.HelpModel;
import dev.plimsoll.desktop.help.Topics;
import dev.plimsoll.desktop.procedure.ProcedureModel;
import dev.plimsoll.desktop.scenario.ScenarioModel;
import dev.plimsoll.desktop.shell.Screen;
import org.kordamp.ikonli.feather.Feather;

/// What a workspace keeps beside plans and runs, and the help about all of it.
record Library(
        AgreementModel agreements,
        Learned learned,
        Practice practice,
        ProcedureModel procedures,
        ScenarioModel scenarios,
        EnvironmentModel environments,
        HelpModel help,
        Topics topics) {
    /// Begins a scenario card on its screen.
    Action writeScenario() {
        return Action.of(
                tr("New scenario card"),
                tr("Write down a way to fail, how it is noticed, and what one does then"),
                Feather.UMBRELLA,
                () -> {
                    practice.shell().show(Screen.SCENARIOS);
                    scenarios.begin();
                });
    }

    /// Looks again at what a screen shows, because another program has changed the workspace. Screens that are out of
    /// sight look when they are shown.
    void othersChanged(Screen screen) {
        switch (screen) {
            case AMENDMENTS -> agreements.othersChanged();
            case PROCEDURES -> procedures.refresh();
            case SCENARIOS -> scenarios.refresh();
            case ACTIONS, DOCUMENTS, INCIDENTS -> learned.arrived(screen);
            default -> {
                // It is refreshed by whoever opened it, or shows nothing that others change.
            }
        }
    }
}
