/// What people say about the changes of a contract: comments on a change, and acceptances of changes with a reason.
@NullMarked
package dev.plimsoll.model.discussion;

import org.jspecify.annotations.NullMarked;
