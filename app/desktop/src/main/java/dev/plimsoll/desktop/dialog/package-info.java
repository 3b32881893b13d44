/// Questions to the person in windows of the system.
@NullMarked
package dev.plimsoll.desktop.dialog;

import org.jspecify.annotations.NullMarked;
