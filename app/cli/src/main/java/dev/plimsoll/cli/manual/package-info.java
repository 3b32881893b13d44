/// The manual pages and the completion of shells, made from the definitions of the commands themselves.
@NullMarked
package dev.plimsoll.cli.manual;

import org.jspecify.annotations.NullMarked;
