/// Checklists, runbooks and playbooks for people to read, and how far they are done.
@NullMarked
package dev.plimsoll.cli.procedure;

import org.jspecify.annotations.NullMarked;
