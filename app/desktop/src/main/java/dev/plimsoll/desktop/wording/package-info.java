/// Live checks of what people write: blame is pointed out while the sentence can still be changed.
@NullMarked
package dev.plimsoll.desktop.wording;

import org.jspecify.annotations.NullMarked;
