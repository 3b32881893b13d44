/// Near misses for people to read.
@NullMarked
package dev.plimsoll.cli.nearmiss;

import org.jspecify.annotations.NullMarked;
