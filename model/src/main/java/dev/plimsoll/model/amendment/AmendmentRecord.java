package dev.plimsoll.model.amendment;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.plimsoll.model.contract.ContractSummary;
import dev.plimsoll.model.json.OpenDocument;
import dev.plimsoll.model.json.OpenRecord;
import dev.plimsoll.model.json.RecordSchema;
import dev.plimsoll.model.plan.Person;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// An amendment as its parties sign it. Signatures sign [#digest()], so any changed byte voids them all.
///
/// @param title what people call it
/// @param rationale why the contract changes
/// @param version of the agreement, for example `2.0`
/// @param base the contract before, by the digest of its bytes
/// @param revision the contract after
/// @param provider who offers the interface
/// @param consumers who use it; each signs
/// @param effective from when on it holds
/// @param obligations what the parties owe each other beyond the schema
/// @param author who wrote it
/// @param supersedes the amendment whose place it takes; null for none
/// @param unknown fields of a file that this version does not know, by their JSON pointer
public record AmendmentRecord(
        String title,
        String rationale,
        String version,
        ContractSummary base,
        ContractSummary revision,
        Party provider,
        List<Party> consumers,
        EffectiveDate effective,
        Obligations obligations,
        Person author,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Predecessor supersedes,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, JsonNode> unknown)
        implements OpenRecord<AmendmentRecord> {
    /// An amendment as a file.
    public static final OpenDocument<AmendmentRecord> DOCUMENT =
            new OpenDocument<>(AmendmentRecord.class, "an amendment");

    public AmendmentRecord {
        // Not written when there is nothing to keep.
        unknown = unknown == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(unknown));
        consumers = List.copyOf(consumers);
        if (title.isBlank()) {
            throw new IllegalArgumentException("an amendment needs a title");
        }
        if (version.isBlank()) {
            throw new IllegalArgumentException("an amendment needs a version, for example 1.0");
        }
        Set<String> names = new HashSet<>(Set.of(provider.name()));
        for (Party consumer : consumers) {
            if (!names.add(consumer.name())) {
                throw new IllegalArgumentException("two parties share the name '" + consumer.name() + "'");
            }
        }
    }

    /// The JSON Schema of its file.
    public static String schema() {
        return RecordSchema.text("A Plimsoll amendment", AmendmentRecord.class);
    }

    /// The provider, then the consumers.
    public List<Party> parties() {
        return Stream.concat(Stream.of(provider), consumers.stream()).toList();
    }

    /// @return empty when no party has this name
    public Optional<Party> party(String name) {
        return parties().stream().filter(party -> party.name().equals(name)).findFirst();
    }

    @Override
    public AmendmentRecord withUnknown(Map<String, JsonNode> other) {
        return with(supersedes, other);
    }

    /// The same amendment in the place of another.
    public AmendmentRecord superseding(Predecessor other) {
        return with(other, unknown);
    }

    private AmendmentRecord with(@Nullable Predecessor before, Map<String, JsonNode> others) {
        return new AmendmentRecord(
                title,
                rationale,
                version,
                base,
                revision,
                provider,
                consumers,
                effective,
                obligations,
                author,
                before,
                others);
    }
}
