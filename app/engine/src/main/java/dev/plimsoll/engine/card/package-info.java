/// Keeping learning cards, looking after them, and making plans of them.
@NullMarked
package dev.plimsoll.engine.card;

import org.jspecify.annotations.NullMarked;
