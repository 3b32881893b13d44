/// Charts as SVG text, drawn from data alone: no screen, no font metrics, no window toolkit.
@NullMarked
package dev.plimsoll.reports.chart;

import org.jspecify.annotations.NullMarked;
