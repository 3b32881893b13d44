/// The amendment as a record of its own: what two or more parties agree to beyond the contract's text, and the events
/// that bring it into effect.
@NullMarked
package dev.plimsoll.model.amendment;

import org.jspecify.annotations.NullMarked;
