package dev.plimsoll.desktop;

import dev.plimsoll.desktop.agreement.AgreementModel;
import dev.plimsoll.desktop.environment.EnvironmentModel;
import dev.plimsoll.desktop.procedure.ProcedureModel;
import dev.plimsoll.desktop.scenario.ScenarioModel;

/// What a workspace keeps beside plans and runs.
record Library(
        AgreementModel agreements,
        Learned learned,
        Practice practice,
        ProcedureModel procedures,
        ScenarioModel scenarios,
        EnvironmentModel environments) {}
