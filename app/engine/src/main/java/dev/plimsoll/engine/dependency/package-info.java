/// What stands in the place of the dependencies of a run: the real one, a double, a recorder, a replay.
@NullMarked
package dev.plimsoll.engine.dependency;

import org.jspecify.annotations.NullMarked;
