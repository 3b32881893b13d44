/// The languages of the window: English stands in the code beside what it names, others in catalogues by their English.
@NullMarked
package dev.plimsoll.desktop.language;

import org.jspecify.annotations.NullMarked;
