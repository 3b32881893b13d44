package dev.plimsoll.installer;

import java.util.Locale;

/// What is packaged, in the words of each package format.
///
/// @param version as Maven writes it, for example `0.1.0-SNAPSHOT`
/// @param machine as `os.arch` names it, for example `amd64`
record Release(String version, String machine) {
    Release {
        if (!version.matches("[0-9]+(\\.[0-9]+)*(-[A-Za-z0-9.]+)?")) {
            throw new IllegalArgumentException("'" + version + "' is no version such as 0.1.0 or 0.1.0-SNAPSHOT");
        }
    }

    /// For dpkg and rpm, which both sort `~` before the end: a snapshot comes before its release.
    String sortable() {
        return version.toLowerCase(Locale.ROOT).replace('-', '~');
    }

    /// The numbers alone, for Windows.
    String numbers() {
        return version.replaceFirst("-.*", "");
    }

    /// For macOS, which takes no version that begins with 0.
    String numbersFromOne() {
        return numbers().startsWith("0") ? "1" + numbers().replaceFirst("^0+", "") : numbers();
    }

    String debianMachine() {
        return switch (machine) {
            case "x86_64" -> "amd64";
            case "aarch64" -> "arm64";
            default -> machine;
        };
    }

    String rpmMachine() {
        return machine.equals("amd64") ? "x86_64" : machine;
    }
}
