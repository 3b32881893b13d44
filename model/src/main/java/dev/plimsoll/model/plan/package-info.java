/// The experiment plan: what will be tried, within which limits, who answers for it, and which gates it must pass.
@NullMarked
package dev.plimsoll.model.plan;

import org.jspecify.annotations.NullMarked;
