/// Incidents, actions and what runs teach together, for people to read and for other programs.
@NullMarked
package dev.plimsoll.cli.learning;

import org.jspecify.annotations.NullMarked;
