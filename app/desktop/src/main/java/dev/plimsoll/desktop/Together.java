package dev.plimsoll.desktop;

import dev.plimsoll.desktop.dialog.FileChoice;
import dev.plimsoll.desktop.dialog.PassphraseQuestion;
import dev.plimsoll.desktop.job.FxBridge;
import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.desktop.settings.SettingsModel;
import dev.plimsoll.desktop.shell.Appearance;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// What all windows of a workbench have together: one workspace, one list of jobs, one way to look.
record Together(
        Options options,
        OpeningWorkspace workspace,
        Jobs jobs,
        FxBridge fx,
        SettingsModel settings,
        Appearance appearance,
        FileChoice files,
        PassphraseQuestion question,
        InstantSource clock,
        RandomGenerator random) {}
