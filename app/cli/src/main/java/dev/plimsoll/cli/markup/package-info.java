/// Text made safe for the forms in which documents are given out: Markdown, HTML, CSV, XML.
@NullMarked
package dev.plimsoll.cli.markup;

import org.jspecify.annotations.NullMarked;
