/// What the archive found, for people and for programs.
@NullMarked
package dev.plimsoll.cli.archive;

import org.jspecify.annotations.NullMarked;
