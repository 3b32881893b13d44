/// The chaos matrix and its table of classes, in words and for programs.
@NullMarked
package dev.plimsoll.cli.matrix;

import org.jspecify.annotations.NullMarked;
