/// What people do with Plimsoll, one class a use case; [Engine] wires them over an open workspace.
@NullMarked
package dev.plimsoll.engine;

import org.jspecify.annotations.NullMarked;
