/// Reads reports of incidents that were written elsewhere, in Markdown as people write it.
@NullMarked
package dev.plimsoll.model.learning.card.old;

import org.jspecify.annotations.NullMarked;
