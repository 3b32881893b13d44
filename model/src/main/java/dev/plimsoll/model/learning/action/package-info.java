/// Actions that follow from runs, incidents and drills, done only when something shows that they are.
@NullMarked
package dev.plimsoll.model.learning.action;

import org.jspecify.annotations.NullMarked;
