/// Leading pre-mortem sessions and compiling their reports.
@NullMarked
package dev.plimsoll.engine.premortem;

import org.jspecify.annotations.NullMarked;
