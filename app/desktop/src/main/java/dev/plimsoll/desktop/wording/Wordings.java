package dev.plimsoll.desktop.wording;

import dev.plimsoll.desktop.job.Jobs;
import dev.plimsoll.engine.lint.Remark;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/// Makes fields of text that are checked while they are written.
///
/// @param check finds what blames in a text; may take a while
/// @param lulls one for each field
public record Wordings(Jobs jobs, Function<String, List<Remark>> check, Supplier<Lull> lulls) {
    /// A field that holds nothing yet.
    public WordingModel field() {
        return new WordingModel(jobs, check, lulls.get());
    }
}
