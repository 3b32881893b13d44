@NullMarked
package dev.plimsoll.model.evidence.detect;

import org.jspecify.annotations.NullMarked;
