/// The first screen: where to begin, and the plans and runs of this workspace.
@NullMarked
package dev.plimsoll.desktop.home;

import org.jspecify.annotations.NullMarked;
