/// The plan screen: the experiment as it is reviewed, its gates, approval and start.
@NullMarked
package dev.plimsoll.desktop.plan;

import org.jspecify.annotations.NullMarked;
