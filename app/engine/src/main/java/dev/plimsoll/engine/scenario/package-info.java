/// Keeping and finding scenario cards.
@NullMarked
package dev.plimsoll.engine.scenario;

import org.jspecify.annotations.NullMarked;
