/// The form of a plan: every field that its schema knows, checked while somebody types, and saved when they rest.
@NullMarked
package dev.plimsoll.desktop.plan.edit;

import org.jspecify.annotations.NullMarked;
