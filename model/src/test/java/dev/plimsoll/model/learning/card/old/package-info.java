/// Tests of reading old reports.
@NullMarked
package dev.plimsoll.model.learning.card.old;

import org.jspecify.annotations.NullMarked;
