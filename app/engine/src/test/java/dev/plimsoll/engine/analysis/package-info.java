/// How files of another tool's analyses are read.
@NullMarked
package dev.plimsoll.engine.analysis;

import org.jspecify.annotations.NullMarked;
