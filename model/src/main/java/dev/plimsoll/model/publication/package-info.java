/// Reports on their way to those who read them: written, reviewed by somebody else, published, withdrawn.
@NullMarked
package dev.plimsoll.model.publication;

import org.jspecify.annotations.NullMarked;
