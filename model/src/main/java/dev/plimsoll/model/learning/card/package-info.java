/// Learning cards: what was found out, where it applies, and until when it can be relied on.
@NullMarked
package dev.plimsoll.model.learning.card;

import org.jspecify.annotations.NullMarked;
