/// Help inside the window: the guide, the screens, the rules of the diff, the gates and the words.
@NullMarked
package dev.plimsoll.desktop.help;

import org.jspecify.annotations.NullMarked;
