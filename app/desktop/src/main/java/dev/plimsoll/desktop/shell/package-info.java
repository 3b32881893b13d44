/// The frame around the screens: navigation, title bar with the kill switch, menus, status bar, appearance.
@NullMarked
package dev.plimsoll.desktop.shell;

import org.jspecify.annotations.NullMarked;
