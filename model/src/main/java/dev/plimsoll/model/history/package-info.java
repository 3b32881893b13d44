/// What every record has in common that is kept as its events: a name, and a fold.
@NullMarked
package dev.plimsoll.model.history;

import org.jspecify.annotations.NullMarked;
