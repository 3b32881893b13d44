/// Tests of plans, their approvals and gates.
@NullMarked
package dev.plimsoll.model.plan;

import org.jspecify.annotations.NullMarked;
