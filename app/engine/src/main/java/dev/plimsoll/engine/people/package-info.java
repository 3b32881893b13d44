/// Who works in a workspace, and in which roles.
@NullMarked
package dev.plimsoll.engine.people;

import org.jspecify.annotations.NullMarked;
