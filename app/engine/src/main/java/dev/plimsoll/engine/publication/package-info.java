/// Writing, reviewing, publishing and withdrawing reports.
@NullMarked
package dev.plimsoll.engine.publication;

import org.jspecify.annotations.NullMarked;
