/// Who may write procedures and do them.
@NullMarked
package dev.plimsoll.model.procedure.policy;

import org.jspecify.annotations.NullMarked;
