/// Tests of procedures and their executions.
@NullMarked
package dev.plimsoll.model.procedure;

import org.jspecify.annotations.NullMarked;
