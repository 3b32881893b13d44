/// Tests of the JSON form.
@NullMarked
package dev.plimsoll.model.json;

import org.jspecify.annotations.NullMarked;
