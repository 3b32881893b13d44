/// The palette: every action and every object of the workspace, found by typing some of its letters.
@NullMarked
package dev.plimsoll.desktop.palette;

import org.jspecify.annotations.NullMarked;
