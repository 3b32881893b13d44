package dev.plimsoll.model.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A SHA-256 that is computed when somebody asks for it: over large contracts it costs as much as reading them, and
/// most comparisons never show it. Two are equal if their digits are. Safe for all threads.
public final class Sha256 {
    private @Nullable Supplier<String> make; // null as soon as it was asked, so that the bytes are let go
    private volatile @Nullable String digits;

    private Sha256(@Nullable Supplier<String> make, @Nullable String digits) {
        this.make = make;
        this.digits = digits;
    }

    /// A known one.
    ///
    /// @param digits 64 hex digits
    @JsonCreator
    public static Sha256 of(String digits) {
        return new Sha256(null, digits);
    }

    /// That of bytes, which nobody may change afterwards.
    public static Sha256 of(byte[] bytes) {
        return new Sha256(() -> Json.sha256(bytes), null);
    }

    /// One that is put together when asked for.
    ///
    /// @param make gives the same 64 hex digits each time
    public static Sha256 of(Supplier<String> make) {
        return new Sha256(make, null);
    }

    /// 64 hex digits.
    @JsonValue
    public String digits() {
        String known = digits;
        return known == null ? computed() : known;
    }

    private synchronized String computed() {
        String known = digits;
        if (known == null) {
            known = Objects.requireNonNull(make).get();
            digits = known;
            make = null;
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sha256 that && digits().equals(that.digits());
    }

    @Override
    public int hashCode() {
        return digits().hashCode();
    }

    @Override
    public String toString() {
        return digits();
    }
}
