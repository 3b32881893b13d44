package dev.plimsoll.desktop;

import dev.plimsoll.desktop.settings.Kept;
import dev.plimsoll.desktop.settings.KeptFile;

/// What is there, or on its way, before a workbench is made.
///
/// @param file where the settings are kept
/// @param kept what it held
record Begun(OpeningWorkspace workspace, KeptFile file, Kept kept) {}
