/// Learning cards for people to read.
@NullMarked
package dev.plimsoll.cli.card;

import org.jspecify.annotations.NullMarked;
