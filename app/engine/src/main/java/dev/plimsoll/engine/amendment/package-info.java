/// Drafting, signing, bringing into effect and finding amendments.
@NullMarked
package dev.plimsoll.engine.amendment;

import org.jspecify.annotations.NullMarked;
