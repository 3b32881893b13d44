/// Work off the FX thread, with progress and cancel, and the one bridge back to it.
@NullMarked
package dev.plimsoll.desktop.job;

import org.jspecify.annotations.NullMarked;
