@NullMarked
package dev.plimsoll.model.learning.text;

import org.jspecify.annotations.NullMarked;
