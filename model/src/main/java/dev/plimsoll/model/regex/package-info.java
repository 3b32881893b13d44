/// Regular expressions of others: texts made up for one, and matching that ends however a pattern backtracks.
@NullMarked
package dev.plimsoll.model.regex;

import org.jspecify.annotations.NullMarked;
