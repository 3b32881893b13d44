/// What earlier runs left behind: found before a run begins and after it ended.
@NullMarked
package dev.plimsoll.engine.slate;

import org.jspecify.annotations.NullMarked;
