/// Tests of dev.plimsoll.cli.workspace.
@NullMarked
package dev.plimsoll.cli.workspace;

import org.jspecify.annotations.NullMarked;
