/// What is built once and deployed, and whether its name means the same bytes for ever.
@NullMarked
package dev.plimsoll.model.artefact;

import org.jspecify.annotations.NullMarked;
