/// Files that people attach to a record as evidence: what they are, where they are from, and who had them in hand.
@NullMarked
package dev.plimsoll.model.exhibit;

import org.jspecify.annotations.NullMarked;
