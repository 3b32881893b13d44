/// The incidents screen: what happened to customers, its timeline, its conditions, and what follows.
@NullMarked
package dev.plimsoll.desktop.incident;

import org.jspecify.annotations.NullMarked;
