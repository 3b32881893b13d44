/// What the archive is asked and what it answers: documents made of records of every kind, questions, hits.
@NullMarked
package dev.plimsoll.model.archive;

import org.jspecify.annotations.NullMarked;
