package dev.plimsoll.model.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.plimsoll.model.json.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The settings of the environment of a plan: those that were agreed on, its baseline, and those it has. Where the two
/// differ, nobody has to write it down.
///
/// @param baseline what the agreed settings are called, for example a release
/// @param agreed values by the names of the settings
/// @param present the same for what the environment has
/// @param source the file in which the environment has them, relative to the workspace where it lies in it; a run reads
///     it again. Null where nobody said; it is not written then, so that older plans keep their digests
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Settings(
        String baseline,
        Map<String, String> agreed,
        Map<String, String> present,
        @Nullable String source) {
    /// How a setting that one side does not have is written.
    public static final String ABSENT = "not set";

    private static final String SECRET = "a secret";
    private static final String OTHER_SECRET = "another secret";

    private static final Pattern SECRET_NAME = Pattern.compile(
            "passw(or)?d|passphrase|\\bpwd\\b|secret|token|credential|(api|private|access|signing)[-_. ]?key",
            Pattern.CASE_INSENSITIVE);
    /// A URL with a password, or the beginning of a private key.
    private static final Pattern SECRET_VALUE =
            Pattern.compile("://[^/@\\s]*:[^/@\\s]+@|-----BEGIN [A-Z ]*PRIVATE KEY");

    public Settings {
        if (baseline.isBlank()) {
            throw new IllegalArgumentException("a baseline needs a name, for example the release it was agreed for");
        }
        if (source != null && (source.isBlank() || source.indexOf('\0') >= 0)) {
            throw new IllegalArgumentException("the settings of an environment are read from a file with a name");
        }
        agreed = Collections.unmodifiableMap(new TreeMap<>(agreed));
        present = Collections.unmodifiableMap(new TreeMap<>(present));
    }

    /// Settings as they were read. A value that looks like a secret is not kept: only whether the environment has the
    /// agreed one.
    ///
    /// @param source the file of the present ones, which a run reads again; null for none
    public static Settings read(
            String baseline, Map<String, String> agreed, Map<String, String> present, @Nullable String source) {
        Map<String, String> keptAgreed = new TreeMap<>();
        Map<String, String> keptPresent = new TreeMap<>();
        agreed.forEach((name, value) -> keptAgreed.put(name, secret(name, value) ? SECRET : value));
        present.forEach((name, value) -> {
            boolean agreedOne = value.equals(agreed.get(name));
            boolean secret = secret(name, value) || secret(name, agreed.getOrDefault(name, ""));
            keptPresent.put(name, secret ? (agreedOne ? SECRET : OTHER_SECRET) : value);
        });
        return new Settings(baseline, keptAgreed, keptPresent, source);
    }

    private static boolean secret(String name, String value) {
        return SECRET_NAME.matcher(name).find() || SECRET_VALUE.matcher(value).find();
    }

    /// Every setting that differs, by name.
    public List<Deviation> deviations() {
        return differences(agreed, present);
    }

    /// Where the environment is not as this says any more, by name. Of a secret only whether it is set is compared: its
    /// value was not kept.
    ///
    /// @param now what the environment has now
    public List<Deviation> since(Map<String, String> now) {
        Map<String, String> comparable = new TreeMap<>(now);
        comparable.replaceAll((name, value) -> {
            String kept = present.getOrDefault(name, agreed.get(name));
            boolean unknown = SECRET.equals(kept) || OTHER_SECRET.equals(kept);
            return unknown ? Objects.requireNonNull(kept) : secret(name, value) ? SECRET : value;
        });
        return differences(present, comparable);
    }

    private static List<Deviation> differences(Map<String, String> one, Map<String, String> other) {
        Set<String> names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        List<Deviation> deviations = new ArrayList<>();
        for (String name : names) {
            if (!Objects.equals(one.get(name), other.get(name))) {
                deviations.add(new Deviation(name, written(one, name), written(other, name)));
            }
        }
        return List.copyOf(deviations);
    }

    private static String written(Map<String, String> settings, String name) {
        return settings.containsKey(name) ? "'" + settings.get(name) + "'" : ABSENT;
    }

    /// The same baseline with every setting as it was agreed.
    public Settings restored() {
        return new Settings(baseline, agreed, agreed, source);
    }

    /// The same with one setting as it was agreed.
    ///
    /// @throws IllegalArgumentException if neither side has it
    public Settings restored(String setting) {
        if (!agreed.containsKey(setting) && !present.containsKey(setting)) {
            throw new IllegalArgumentException(
                    "neither the baseline '" + baseline + "' nor the environment has a setting '" + setting + "'");
        }
        Map<String, String> other = new TreeMap<>(present);
        if (agreed.containsKey(setting)) {
            other.put(setting, agreed.get(setting));
        } else {
            other.remove(setting);
        }
        return new Settings(baseline, agreed, other, source);
    }

    /// SHA-256 of the agreed settings in canonical form: 64 hex digits.
    public String agreedDigest() {
        return Json.digest(agreed);
    }

    /// The same for those that the environment has; equal to the other when nothing deviates.
    public String presentDigest() {
        return Json.digest(present);
    }
}
