/// Reports as documents: what is said, apart from how it looks. Stored as JSON and rendered again to the same bytes.
@NullMarked
package dev.plimsoll.reports;

import org.jspecify.annotations.NullMarked;
