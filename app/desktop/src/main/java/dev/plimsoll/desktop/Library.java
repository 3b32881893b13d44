package dev.plimsoll.desktop;

import dev.plimsoll.desktop.agreement.AgreementModel;
import dev.plimsoll.desktop.environment.EnvironmentModel;
import dev.plimsoll.desktop.help.HelpModel;
import dev.plimsoll.desktop.help.Topics;
import dev.plimsoll.desktop.procedure.ProcedureModel;
import dev.plimsoll.desktop.scenario.ScenarioModel;

/// What a workspace keeps beside plans and runs, and the help about all of it.
record Library(
        AgreementModel agreements,
        Learned learned,
        Practice practice,
        ProcedureModel procedures,
        ScenarioModel scenarios,
        EnvironmentModel environments,
        HelpModel help,
        Topics topics) {}
