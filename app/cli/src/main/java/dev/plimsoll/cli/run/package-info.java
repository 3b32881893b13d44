/// Runs on the command line: progress, verdict, JUnit XML, and the signal that stops them.
@NullMarked
package dev.plimsoll.cli.run;

import org.jspecify.annotations.NullMarked;
