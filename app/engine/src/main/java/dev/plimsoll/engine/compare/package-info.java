<<<<<<< HEAD
/// Comparing two contract files.
=======
/// Comparing two contract files, with every witness judged by an independent validator.
>>>>>>> e10eff3 (CompareContracts: two files in, a diff out, every witness judged by networknt)
@NullMarked
package dev.plimsoll.engine.compare;

import org.jspecify.annotations.NullMarked;
