/// A contract diff as text, JSON, Markdown and HTML.
@NullMarked
package dev.plimsoll.cli.diff;

import org.jspecify.annotations.NullMarked;
