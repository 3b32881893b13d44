/// The documents screen: reports on their way to readers, written into, reviewed by somebody else, and published.
@NullMarked
package dev.plimsoll.desktop.document;

import org.jspecify.annotations.NullMarked;
