/// The settings screen, and what the window remembers between sessions.
@NullMarked
package dev.plimsoll.desktop.settings;

import org.jspecify.annotations.NullMarked;
