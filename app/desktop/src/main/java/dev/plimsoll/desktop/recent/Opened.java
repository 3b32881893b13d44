package dev.plimsoll.desktop.recent;

import static dev.plimsoll.desktop.language.Translation.tr;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.plimsoll.model.plan.PlanState;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Something that was opened, as it is kept between sessions.
///
/// @param names what opens it again, as many as its kind has
@JsonIgnoreProperties(ignoreUnknown = true) // a newer version may have written it
public record Opened(Kind kind, List<String> names) {
    /// What can be opened again.
    public enum Kind {
        /// Two files: base, revision.
        CONTRACTS(2),
        /// Two contracts by name: base, revision, the folder that paths start from.
        NAMES(3),
        /// A plan: its id, the workspace that it is in, its title.
        PLAN(3),
        /// Evidence of a run, a file.
        EVIDENCE(1),
        /// An old report that was imported, a file.
        REPORT(1);

        private final int names;

        Kind(int names) {
            this.names = names;
        }

        /// Null for one that only a newer version knows.
        @JsonCreator
        static @Nullable Kind of(String name) {
            return Stream.of(values())
                    .filter(kind -> kind.name().equals(name))
                    .findFirst()
                    .orElse(null);
        }
    }

    public Opened {
        names = names == null ? List.of() : List.copyOf(names);
    }

    public static Opened contracts(Path base, Path revision) {
        return new Opened(Kind.CONTRACTS, List.of(absolute(base), absolute(revision)));
    }

    /// @param folder that paths start from
    public static Opened names(String base, String revision, Path folder) {
        return new Opened(Kind.NAMES, List.of(base, revision, absolute(folder)));
    }

    /// @param workspace that the plan is in: another one has other plans of the same name
    public static Opened plan(PlanState plan, String workspace) {
        return new Opened(
                Kind.PLAN, List.of(plan.id().value(), workspace, plan.plan().title()));
    }

    public static Opened evidence(Path file) {
        return new Opened(Kind.EVIDENCE, List.of(absolute(file)));
    }

    public static Opened report(Path file) {
        return new Opened(Kind.REPORT, List.of(absolute(file)));
    }

    private static String absolute(Path file) {
        return file.toAbsolutePath().normalize().toString();
    }

    /// Whether this version can open it: what was kept may be of another version, or edited by hand.
    public boolean known() {
        return kind != null && names.size() == kind.names;
    }

    /// Whether both open the same, whatever its title is by now.
    boolean same(Opened other) {
        return kind == other.kind && key().equals(other.key());
    }

    private List<String> key() {
        return kind == Kind.PLAN ? names.subList(0, 2) : names;
    }

    /// Whether it can be opened in a workspace.
    boolean isOf(String workspace) {
        return kind != Kind.PLAN || names.get(1).equals(workspace);
    }

    /// A file, or the first of several.
    public Path file() {
        return Path.of(names.getFirst());
    }

    /// The files on this machine that it needs.
    public List<Path> files() {
        return switch (kind) {
            case PLAN -> List.of();
            case CONTRACTS, EVIDENCE, REPORT -> names.stream().map(Path::of).toList();
            case NAMES ->
                names.subList(0, 2).stream()
                        .filter(Opened::local)
                        .map(Path.of(names.getLast())::resolve)
                        .toList();
        };
    }

    /// Not a git revision, nor an address.
    private static boolean local(String name) {
        return !name.startsWith("git:") && !name.contains("://");
    }

    /// What the menu says: the files with their folders, because versions of a contract often share a name.
    public String title() {
        return switch (kind) {
            case CONTRACTS -> tr("%s and %s", shortly(names.getFirst()), shortly(names.getLast()));
            case NAMES -> tr("%s and %s", names.getFirst(), names.get(1));
            case PLAN -> names.getFirst() + " " + names.getLast();
            case EVIDENCE, REPORT -> shortly(names.getFirst());
        };
    }

    /// What the title leaves out.
    public String detail() {
        return switch (kind) {
            case CONTRACTS, NAMES -> tr("Changes: %s", String.join(", ", names));
            case PLAN -> tr("Plan");
            case EVIDENCE -> tr("Evidence: %s", names.getFirst());
            case REPORT -> tr("Imported report: %s", names.getFirst());
        };
    }

    private static String shortly(String name) {
        try {
            Path path = Path.of(name);
            int parts = path.getNameCount();
            return parts < 2 ? name : path.subpath(parts - 2, parts).toString();
        } catch (InvalidPathException _) {
            return name; // kept on another system
        }
    }
}
