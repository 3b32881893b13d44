/// The drills screen: planning a drill, leading it by its clock, taking part in it, and its debrief.
@NullMarked
package dev.plimsoll.desktop.drill;

import org.jspecify.annotations.NullMarked;
