/// Writing, finding and doing checklists, runbooks and playbooks.
@NullMarked
package dev.plimsoll.engine.procedure;

import org.jspecify.annotations.NullMarked;
