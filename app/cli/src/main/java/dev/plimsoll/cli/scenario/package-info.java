/// Scenario cards for people to read, and whole libraries of them as files.
@NullMarked
package dev.plimsoll.cli.scenario;

import org.jspecify.annotations.NullMarked;
