/// What happens to a plan between its writing and its run, beside reviews: parts are taken on, the rollback is
/// rehearsed, gates are set aside, deviations allowed, decisions noted.
@NullMarked
package dev.plimsoll.desktop.plan.life;

import org.jspecify.annotations.NullMarked;
