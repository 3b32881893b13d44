/// The run screen: phases, charts, events, consumers and the verdict, live or from the record.
@NullMarked
package dev.plimsoll.desktop.run;

import org.jspecify.annotations.NullMarked;
