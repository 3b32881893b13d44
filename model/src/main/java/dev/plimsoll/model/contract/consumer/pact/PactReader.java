package dev.plimsoll.model.contract.consumer.pact;

import dev.plimsoll.model.contract.document.Cursor;
import dev.plimsoll.model.contract.read.DocumentReader;
import dev.plimsoll.model.contract.read.ReadLimits;
import dev.plimsoll.model.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Reads pact files of the specification's versions 1, 1.1, 2, 3 and 4. Bounded in size and nesting; every interaction
/// keeps its line and column. Holds no state.
public final class PactReader {
    /// What to do with a pact that is too large.
    public static final String TOO_LARGE = "Split a pact by its interactions.";

    private static final ReadLimits LIMITS = new ReadLimits(32 << 20, 512, 2_000_000, TOO_LARGE);

    /// @param bytes the whole file
    /// @param file its name as the user gave it
    /// @throws dev.plimsoll.model.contract.read.ContractProblem if the file cannot be read as a pact
    public Pact read(byte[] bytes, String file) {
        Cursor root = Cursor.root(new DocumentReader(LIMITS).read(bytes, file));
        PactSource source = new PactSource(file);
        Cursor interactions = root.get("interactions");
        Cursor messages = root.get("messages");
        if (interactions == null && messages == null) {
            throw source.problem(
                    root, "this is no pact: it has neither 'interactions' nor 'messages'. Name a pact file.");
        }
        PactVersion version = version(root, source);
        Entries entries = new Entries(source, version, new PartReader(file, version));
        if (interactions != null) {
            interactions.items().forEach(entries::add);
        }
        if (messages != null) {
            messages.items().forEach(entries::message);
        }
        return new Pact(
                party(root, "consumer"),
                party(root, "provider"),
                version,
                entries.found,
                entries.notices,
                file,
                Json.sha256(bytes));
    }

    private static String party(Cursor root, String role) {
        Cursor party = root.get(role);
        String name = party == null ? null : party.text("name");
        return name == null ? "unnamed " + role : name;
    }

    /// As the metadata names it; by the shape of the file where it does not.
    private static PactVersion version(Cursor root, PactSource source) {
        for (String path : List.of(
                "/metadata/pactSpecification/version",
                "/metadata/pact-specification/version",
                "/metadata/pactSpecificationVersion")) {
            Cursor named = root.follow(path);
            if (named != null) {
                String text = ValueMatch.text(named.node().toJson());
                PactVersion version = PactVersion.named(text);
                if (version == null) {
                    throw source.problem(
                            named, "version " + text + " of the Pact specification is not known. Versions 1 to 4 are.");
                }
                return version;
            }
        }
        return root.get("messages") == null ? PactVersion.V2 : PactVersion.V3;
    }

    /// The interactions read so far.
    private static final class Entries {
        private final PactSource source;
        private final PactVersion version;
        private final PartReader parts;
        private final List<Interaction> found = new ArrayList<>();
        private final List<String> notices = new ArrayList<>();

        Entries(PactSource source, PactVersion version, PartReader parts) {
            this.source = source;
            this.version = version;
            this.parts = parts;
        }

        void add(Cursor at) {
            String type = at.text("type");
            if (version != PactVersion.V4 || type == null || type.equals("Synchronous/HTTP")) {
                http(at);
            } else if (type.equals("Asynchronous/Messages")) {
                message(at);
            } else if (type.equals("Synchronous/Messages")) {
                exchange(at);
            } else {
                notices.add(source.position(at) + ": an interaction of type '" + type + "' is not known and left out.");
            }
        }

        private void http(Cursor at) {
            found.add(new Interaction.Http(
                    description(at),
                    states(at),
                    parts.request(required(at, "request")),
                    parts.response(required(at, "response")),
                    place(at)));
        }

        void message(Cursor at) {
            found.add(new Interaction.Message(description(at), states(at), parts.message(at), place(at)));
        }

        private void exchange(Cursor at) {
            Cursor answers = at.get("response");
            List<PactMessage> responses = new ArrayList<>();
            if (answers != null) {
                answers.items().forEach(answer -> responses.add(parts.message(answer)));
            }
            found.add(new Interaction.SyncMessage(
                    description(at), states(at), parts.message(required(at, "request")), responses, place(at)));
        }

        private Cursor required(Cursor at, String name) {
            Cursor member = at.get(name);
            if (member == null) {
                throw source.problem(at, "this interaction has no '" + name + "'. Add it, or remove the interaction.");
            }
            return member;
        }

        private Interaction.Place place(Cursor at) {
            return new Interaction.Place(source.file(), at);
        }

        private static String description(Cursor at) {
            String text = at.text("description");
            return text == null ? "interaction at line " + at.mark().line() : text;
        }

        private static List<Interaction.ProviderState> states(Cursor at) {
            List<Interaction.ProviderState> states = new ArrayList<>();
            for (String member : List.of("providerState", "provider_state")) {
                String single = at.text(member);
                if (single != null && states.isEmpty()) {
                    states.add(new Interaction.ProviderState(single, Map.of()));
                }
            }
            Cursor list = at.get("providerStates");
            if (list != null) {
                list.items().forEach(state -> states.add(state(state)));
            }
            return states;
        }

        private static Interaction.ProviderState state(Cursor at) {
            String name = at.text("name");
            Map<String, JsonNode> parameters = new LinkedHashMap<>();
            Cursor params = at.get("params");
            if (params != null) {
                params.entries()
                        .forEach(entry -> parameters.put(
                                entry.name(), entry.value().node().toJson()));
            }
            return new Interaction.ProviderState(name == null ? "" : name, parameters);
        }
    }
}
