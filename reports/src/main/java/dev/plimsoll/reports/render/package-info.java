/// A report as Markdown, HTML, PDF, DOCX or JSON, byte-identical for the same report.
@NullMarked
package dev.plimsoll.reports.render;

import org.jspecify.annotations.NullMarked;
