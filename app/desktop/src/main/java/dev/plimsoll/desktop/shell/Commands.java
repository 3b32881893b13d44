package dev.plimsoll.desktop.shell;

import dev.plimsoll.desktop.control.Action;

/// Everything the menus offer beside navigation and appearance.
public record Commands(
        Action openSample,
        Action openTwo,
        Action saveEvidence,
        Action exportReport,
        Action nextChange,
        Action previousChange,
        Action planExperiment,
        Action startRun,
        Action passphrase,
        Action quit) {}
