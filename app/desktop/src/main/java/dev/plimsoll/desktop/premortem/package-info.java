/// Pre-mortem sessions on the screen of a meeting: silent entry, round robin, vote, decisions.
@NullMarked
package dev.plimsoll.desktop.premortem;

import org.jspecify.annotations.NullMarked;
