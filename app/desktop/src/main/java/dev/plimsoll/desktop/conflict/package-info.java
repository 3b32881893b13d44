/// Two people who changed the same record from the same content, and the choice between what they wrote.
@NullMarked
package dev.plimsoll.desktop.conflict;

import org.jspecify.annotations.NullMarked;
