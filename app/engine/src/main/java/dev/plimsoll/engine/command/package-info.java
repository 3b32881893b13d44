/// Programs of the machine, run without a shell and never for longer than they may.
@NullMarked
package dev.plimsoll.engine.command;

import org.jspecify.annotations.NullMarked;
