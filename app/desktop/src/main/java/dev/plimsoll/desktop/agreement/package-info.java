/// The amendments screen: what was agreed on, who signed it, and what keeps it from taking effect.
@NullMarked
package dev.plimsoll.desktop.agreement;

import org.jspecify.annotations.NullMarked;
