/// Looks for test data of this workspace that has leaked, and writes test data that is known again.
@NullMarked
package dev.plimsoll.desktop.canary;

import org.jspecify.annotations.NullMarked;
