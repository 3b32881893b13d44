/// Tests of learning cards.
@NullMarked
package dev.plimsoll.model.learning.card;

import org.jspecify.annotations.NullMarked;
