/// Tests of publication.
@NullMarked
package dev.plimsoll.model.publication;

import org.jspecify.annotations.NullMarked;
