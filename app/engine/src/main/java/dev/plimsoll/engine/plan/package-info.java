/// Drafting, revising, approving and finding experiment plans.
@NullMarked
package dev.plimsoll.engine.plan;

import org.jspecify.annotations.NullMarked;
