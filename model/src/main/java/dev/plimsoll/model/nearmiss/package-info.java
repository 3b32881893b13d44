/// Near misses: what almost went wrong, told without fear. Who tells may stay unknown to everybody, or to everybody
/// but one confidant.
@NullMarked
package dev.plimsoll.model.nearmiss;

import org.jspecify.annotations.NullMarked;
