/// Two source texts beside each other: aligned lines, marked words.
@NullMarked
package dev.plimsoll.desktop.amendment.source;

import org.jspecify.annotations.NullMarked;
