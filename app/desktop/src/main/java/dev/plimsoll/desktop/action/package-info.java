/// The actions screen: what is done about what was learned, by whom, until when, and what shows it.
@NullMarked
package dev.plimsoll.desktop.action;

import org.jspecify.annotations.NullMarked;
