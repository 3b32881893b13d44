/// Leak canaries: values in synthetic data that look like any other and that only who has the key knows again.
@NullMarked
package dev.plimsoll.model.canary;

import org.jspecify.annotations.NullMarked;
