/// What happened, in order: entries from records and from files whose clocks may be wrong.
@NullMarked
package dev.plimsoll.model.learning.timeline;

import org.jspecify.annotations.NullMarked;
