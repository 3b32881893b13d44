/// The workspace locked while nobody is at the window: what is shown then, and the way back.
@NullMarked
package dev.plimsoll.desktop.lock;

import org.jspecify.annotations.NullMarked;
