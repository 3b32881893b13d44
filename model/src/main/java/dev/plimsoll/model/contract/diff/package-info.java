/// What changed between two versions of a contract, whether it breaks, for which side, and the witness that shows it.
@NullMarked
package dev.plimsoll.model.contract.diff;

import org.jspecify.annotations.NullMarked;
