/// From the changes of an amendment to the experiments that show whether consumers and provider survive it: classes of
/// change, the questions of each class, payloads made of the diff's witnesses, and the faults around them.
@NullMarked
package dev.plimsoll.model.chaos.matrix;

import org.jspecify.annotations.NullMarked;
