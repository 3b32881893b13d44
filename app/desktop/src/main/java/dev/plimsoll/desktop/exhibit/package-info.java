/// Files attached as evidence to what another screen shows.
@NullMarked
package dev.plimsoll.desktop.exhibit;

import org.jspecify.annotations.NullMarked;
