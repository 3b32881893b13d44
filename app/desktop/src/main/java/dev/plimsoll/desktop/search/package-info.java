/// Search over every record of the workspace, and what was learned before about something alike.
@NullMarked
package dev.plimsoll.desktop.search;

import org.jspecify.annotations.NullMarked;
