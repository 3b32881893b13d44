package dev.plimsoll.model.contract.schema;

import dev.plimsoll.model.regex.RegexText;
import dev.plimsoll.model.regex.TextSearch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One name for each way in which names match some patterns and not the others, as languages: names of one class are
/// alike to whoever looks at them by these patterns only. Classes without a name are left out.
final class NameClasses {
    private static final int MOST_PATTERNS = 8;
    private static final int MOST_CLASSES = 48;
    private static final int MOST_LISTED = 200;
    private static final int MOST_COUNTED = 50;
    private final Texts texts;
    private final List<String> patterns;
    private final Collection<String> listed;
    private final List<String> names = new ArrayList<>();
    private boolean complete;

    /// @param listed names that are looked at one by one, and stand for no other
    NameClasses(Set<String> patterns, Collection<String> listed, Texts texts) {
        this.patterns = List.copyOf(patterns);
        this.listed = listed;
        this.texts = texts;
        this.complete = patterns.size() <= MOST_PATTERNS;
        if (complete) {
            split(0, new LinkedHashSet<>(), new LinkedHashSet<>());
        }
    }

    List<String> names() {
        return names;
    }

    /// Whether there is a name for every class.
    boolean isComplete() {
        return complete;
    }

    private void split(int at, Set<String> within, Set<String> outside) {
        if (texts.isNone(within, outside, 0, Flat.UNBOUNDED)) {
            return;
        }
        if (at == patterns.size()) {
            represent(within, outside);
            return;
        }
        String pattern = patterns.get(at);
        within.add(pattern);
        split(at + 1, within, outside);
        within.remove(pattern);
        if (!ScalarConjuncts.UNIVERSAL.contains(pattern)) {
            outside.add(pattern);
            split(at + 1, within, outside);
            outside.remove(pattern);
        }
    }

    private void represent(Set<String> within, Set<String> outside) {
        String likely = names.size() < MOST_CLASSES ? likely(within, outside) : null;
        if (likely != null) {
            names.add(likely);
        } else if (names.size() == MOST_CLASSES) {
            complete = false;
        } else {
            found(within, outside);
        }
    }

    /// A name such as people would take.
    private @Nullable String likely(Set<String> within, Set<String> outside) {
        for (String pattern : within) {
            String sample = RegexText.sample(pattern, Prover.random(0), 0);
            if (sample != null && isIn(sample, within, outside) && !listed.contains(sample)) {
                return sample;
            }
        }
        for (int count = 1; within.isEmpty() && count <= MOST_COUNTED; count++) {
            String name = "key" + count;
            if (isIn(name, within, outside) && !listed.contains(name)) {
                return name;
            }
        }
        return null;
    }

    private void found(Set<String> within, Set<String> outside) {
        List<String> here =
                listed.stream().filter(name -> isIn(name, within, outside)).toList();
        Set<String> avoided = new LinkedHashSet<>(outside);
        here.stream().limit(MOST_LISTED).map(Patterns::exactly).forEach(avoided::add);
        switch (texts.find(within, avoided, 0, Flat.UNBOUNDED)) {
            case TextSearch.None _ -> {
                // all its names are listed
            }
            case TextSearch.Found(var name)
            when isIn(name, within, outside) && !listed.contains(name) -> names.add(name);
            case TextSearch.Found _, TextSearch.TooMuch _ -> complete = false;
        }
    }

    private static boolean isIn(String name, Set<String> within, Set<String> outside) {
        return within.stream().allMatch(pattern -> Patterns.find(pattern, name))
                && outside.stream().noneMatch(pattern -> Patterns.find(pattern, name));
    }
}
