/// What every SARIF log of the command line has in common.
@NullMarked
package dev.plimsoll.cli.sarif;

import org.jspecify.annotations.NullMarked;
