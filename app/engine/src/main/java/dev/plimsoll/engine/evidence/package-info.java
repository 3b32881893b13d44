/// The evidence bundle of a run: what anyone needs to check it offline.
@NullMarked
package dev.plimsoll.engine.evidence;

import org.jspecify.annotations.NullMarked;
