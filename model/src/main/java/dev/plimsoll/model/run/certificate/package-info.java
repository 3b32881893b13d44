/// What a run proved, bound to what it proved it of.
@NullMarked
package dev.plimsoll.model.run.certificate;

import org.jspecify.annotations.NullMarked;
