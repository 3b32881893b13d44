/// Analyses as teams have them in files of another tool.
@NullMarked
package dev.plimsoll.engine.analysis;

import org.jspecify.annotations.NullMarked;
