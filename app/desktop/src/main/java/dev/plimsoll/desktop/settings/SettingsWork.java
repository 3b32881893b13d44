package dev.plimsoll.desktop.settings;

import dev.plimsoll.desktop.job.Progress;
import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;

/// What the settings screen asks for. Everything here may block.
///
/// @param keep writes the settings down
/// @param services starts or reaches the services of a run at two addresses, WireMock's first, and describes them
/// @param backUp makes a backup and says where, in a sentence
/// @param export writes the whole workspace into a file and says so, in a sentence
/// @param restore restores a backup into a folder of its own and says how whole it is, in sentences
public record SettingsWork(
        Consumer<Kept> keep,
        BinaryOperator<String> services,
        Function<Progress, String> backUp,
        BiFunction<Path, Progress, String> export,
        BiFunction<Path, Path, String> restore) {}
