/// What everything that reads a file does with bytes that nobody meant to write.
@NullMarked
package dev.plimsoll.model.contract.fuzz;

import org.jspecify.annotations.NullMarked;
