/// The commands: each reads its arguments, calls one or two use cases and prints what they answer.
@NullMarked
package dev.plimsoll.cli.command;

import org.jspecify.annotations.NullMarked;
