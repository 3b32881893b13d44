/// Shows attached evidence.
@NullMarked
package dev.plimsoll.cli.exhibit;

import org.jspecify.annotations.NullMarked;
