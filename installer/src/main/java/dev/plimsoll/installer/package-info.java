/// Puts the programs, their libraries and a Java runtime together into one folder that runs by itself.
/// Runs during the build only; nothing of it is in the image.
@NullMarked
package dev.plimsoll.installer;

import org.jspecify.annotations.NullMarked;
