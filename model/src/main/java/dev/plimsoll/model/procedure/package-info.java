/// Checklists, runbooks and playbooks: what people do step by step, its versions, and each time it was done.
@NullMarked
package dev.plimsoll.model.procedure;

import org.jspecify.annotations.NullMarked;
