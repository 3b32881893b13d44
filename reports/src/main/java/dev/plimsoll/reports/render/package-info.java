/// A report as Markdown, HTML or PDF, byte-identical for the same report.
@NullMarked
package dev.plimsoll.reports.render;

import org.jspecify.annotations.NullMarked;
