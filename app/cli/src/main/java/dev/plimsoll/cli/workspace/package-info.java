/// The way into the workspace, and the log that is kept in it.
@NullMarked
package dev.plimsoll.cli.workspace;

import org.jspecify.annotations.NullMarked;
