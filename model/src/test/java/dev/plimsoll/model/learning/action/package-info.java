@NullMarked
package dev.plimsoll.model.learning.action;

import org.jspecify.annotations.NullMarked;
