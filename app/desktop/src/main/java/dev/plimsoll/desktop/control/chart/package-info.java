/// The time chart: lines over time with shaded bands, limits and marks, drawn on a canvas.
@NullMarked
package dev.plimsoll.desktop.control.chart;

import org.jspecify.annotations.NullMarked;
