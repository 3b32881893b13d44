@NullMarked
package dev.plimsoll.model.evidence.analysis;

import org.jspecify.annotations.NullMarked;
