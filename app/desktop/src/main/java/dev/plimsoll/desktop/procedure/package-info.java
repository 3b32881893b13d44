/// The procedures screen: checklists, runbooks and playbooks, and doing them step by step.
@NullMarked
package dev.plimsoll.desktop.procedure;

import org.jspecify.annotations.NullMarked;
