/// The one policy over plans: who may do what, in which state, through which gates. Window, command line and import
/// ask here and nowhere else.
@NullMarked
package dev.plimsoll.model.plan.policy;

import org.jspecify.annotations.NullMarked;
