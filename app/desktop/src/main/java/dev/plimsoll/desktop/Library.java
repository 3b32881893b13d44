package dev.plimsoll.desktop;

import dev.plimsoll.desktop.agreement.AgreementModel;
import dev.plimsoll.desktop.environment.EnvironmentModel;
import dev.plimsoll.desktop.help.HelpModel;
import dev.plimsoll.desktop.help.Topics;
import dev.plimsoll.desktop.procedure.ProcedureModel;
import dev.plimsoll.desktop.scenario.ScenarioModel;
import dev.plimsoll.desktop.shell.Screen;

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
