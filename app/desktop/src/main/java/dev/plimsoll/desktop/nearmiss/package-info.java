/// The near misses screen. What a reporter types is kept in no list, no log and no settings: only in the fields of the
/// form, until it is reported or discarded.
@NullMarked
package dev.plimsoll.desktop.nearmiss;

import org.jspecify.annotations.NullMarked;
